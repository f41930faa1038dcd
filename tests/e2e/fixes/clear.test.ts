import { expect, test } from 'vitest';
import { until } from '../../until.ts';
import type { Page } from '../driver/driver.ts';
import { inEachBrowser } from '../situations/in-each-browser.ts';
import { overlayAbout } from '../situations/look.ts';
import { pressFix, runFix, said, showFix } from './press.ts';

/** Secure without a certificate, so that a site may have a program of its own there. */
const one = 'one.localhost';
const two = 'two.localhost';

/** Leaves traces of every kind, and says what is left of them. */
const page = {
  headers: { 'cache-control': 'no-store' },
  body: '<!doctype html><title>Shop</title>',
};

async function leaveTraces(): Promise<void> {
  await fetch('/list');
  await navigator.serviceWorker.register('/sw.js');
  await (await caches.open('shelf')).put('/kept', new Response('kept'));
  localStorage.setItem('cart', '3');
  // biome-ignore lint/suspicious/noDocumentCookie: this is how sites do it
  document.cookie = 'session=1; max-age=9999';
}

async function readTraces(): Promise<string> {
  // From the browser's cache, if it still has it: the site's log tells.
  await fetch('/list');
  const workers = await navigator.serviceWorker.getRegistrations();
  const traces = {
    worker: workers.length > 0,
    shelf: await caches.has('shelf'),
    cart: localStorage.getItem('cart') !== null,
    session: document.cookie.includes('session'),
  };
  return Object.entries(traces)
    .filter(([, isThere]) => isThere)
    .map(([name]) => name)
    .join(' ');
}

const all = 'worker shelf cart session';

inEachBrowser(
  (stage) => {
    const askedFor = (path: string, host: string) =>
      stage().site.requests.filter(
        (request) => request.path === path && request.headers.host?.startsWith(host),
      );

    async function setUp(tab: Page): Promise<void> {
      const { site } = stage();
      site.answer('/', page);
      site.answer('/sw.js', { type: 'text/javascript', body: '' });
      site.answer('/list', { headers: { 'cache-control': 'max-age=3600' }, body: 'Chairs' });
      site.answer('/fails', { status: 502 });
      site.answer('/cookies', { status: 520 });
      for (const host of [two, one]) {
        await tab.goto(site.url('/', host));
        await tab.evaluate(leaveTraces);
        expect(await tab.evaluate(readTraces)).toBe(all);
      }
    }

    async function tracesOf(tab: Page, host: string): Promise<string> {
      await tab.goto(stage().site.url('/', host));
      return tab.evaluate(readTraces);
    }

    test('saved files of the site go, nobody is signed out, and other sites keep theirs', async () => {
      const { driver, site, page: tab } = stage();
      await setUp(tab);
      await tab.goto(site.url('/fails', one));
      const overlay = await overlayAbout(tab, 502);
      await until('the card', () => overlay.exists('.more'));
      // In a plain failure signing out is folded away.
      expect(await overlay.exists('[data-fix="clear-data"]')).toBe(false);
      await overlay.click('.more');
      await until('the fold', () => overlay.exists('.ways:not([open]) [data-fix="clear-data"]'));
      await runFix(driver, tab, 'clear-saved');
      await said(tab, /Cleared\. The site still fails/);
      const loads = askedFor('/fails', one);
      expect(loads.at(-1)?.headers['cache-control']).toBe('no-cache');

      // Firefox can clear neither the saved pages nor the shelves of one site, and says so.
      const isFirefox = driver.name === 'firefox';
      expect(await tracesOf(tab, one)).toBe(isFirefox ? 'shelf cart session' : 'cart session');
      expect(await tracesOf(tab, two)).toBe(all);
      expect(askedFor('/list', one)).toHaveLength(isFirefox ? 1 : 2);
      expect(askedFor('/list', two)).toHaveLength(1);
    });

    test('signing out and clearing warns first, and takes this site’s data only', async () => {
      const { driver, site, page: tab } = stage();
      await setUp(tab);
      await tab.goto(site.url('/cookies', one));
      const overlay = await showFix(tab, 'clear-data', 520);
      expect(await overlay.exists('.fixes [data-fix="clear-data"]')).toBe(true);
      await overlay.click('[data-fix="clear-data"]');
      await until('the warning', async () =>
        (await overlay.text('.fix-warning'))?.includes('signed out of all of one.localhost'),
      );
      await overlay.click('[data-action="no"]');
      await until('the button again', () => overlay.exists('[data-fix="clear-data"]'));
      expect(askedFor('/cookies', one)).toHaveLength(1);

      await overlay.click('[data-fix="clear-data"]');
      await until('the warning', () => overlay.exists('[data-action="yes"]'));
      await overlay.click('[data-action="yes"]');
      await said(tab, /You are signed out here/, 520);
      expect(await tracesOf(tab, one)).toBe(driver.name === 'firefox' ? 'shelf' : '');
      expect(await tracesOf(tab, two)).toBe(all);
    });

    test('cookies of the whole domain go with it, as was said', async () => {
      const { site, page: tab } = stage();
      site.answer('/', page);
      site.answer('/cookies', { status: 520 });
      await tab.goto(site.url('/', `www.${one}`));
      await tab.evaluate(() => {
        // biome-ignore lint/suspicious/noDocumentCookie: this is how sites do it
        document.cookie = 'session=1; domain=one.localhost';
      });
      await tab.goto(site.url('/cookies', `www.${one}`));
      const overlay = await pressFix(tab, 'clear-data', 520);
      await until('the warning', async () =>
        (await overlay.text('.fix-warning'))?.includes('signed out of all of one.localhost'),
      );
      await overlay.click('[data-action="yes"]');
      await said(tab, /You are signed out here/, 520);
      await tab.goto(site.url('/', `shop.${one}`));
      expect(await tab.evaluate(() => document.cookie)).toBe('');
    });
  },
  { allowed: ['browsingData'] },
);
