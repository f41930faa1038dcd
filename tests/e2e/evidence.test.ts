import { beforeEach, expect, test } from 'vitest';
import type { Browser } from 'webextension-polyfill';
import { until } from '../until.ts';
import type { Page } from './driver/driver.ts';
import { inEachBrowser, inOneBrowser, type Stage } from './situations/in-each-browser.ts';

/** The extension's API, as its own pages see it. */
declare const chrome: Browser;

/** As nginx writes it, so that nobody but the site's own gateway is named. */
const nginx502 = '<center><h1>502 Bad Gateway</h1></center><hr><center>nginx</center>';
/** As Cloudflare writes it about itself. */
const cloudflare500 =
  '<center><h1>500 Internal Server Error</h1></center><hr><center>cloudflare</center>';
const cloudflare = { server: 'cloudflare', 'cf-ray': '8c0ffee-FRA' };

inEachBrowser((stage) => {
  beginAnew(stage);

  test('other sites that open since are evidence', async () => {
    const { site, page } = stage();
    await page.goto(site.url('/fails', 'shop.example'));
    for (const host of ['one.example', 'two.example', 'www.two.example', '127.0.0.1']) {
      await page.goto(site.url('/fine', host));
    }
    await page.goto(site.url('/fails', 'shop.example'));
    // Two hosts of one site are one, and an address on the own machine is no evidence.
    await expectHelp(page, 'probably-theirs', '2 other sites opened since.');
  });
});

// What is weighed how is a unit test's; the way from events to words is the same for all.
inOneBrowser((stage) => {
  beginAnew(stage);

  test('three sites in a row, on whatever server program, point to the network', async () => {
    const { site, page } = stage();
    for (const host of ['one.example', 'two.example']) await page.goto(site.url('/fails', host));
    await page.goto(site.url('/fails', 'shop.example'));
    await expectHelp(page, 'maybe-yours', '3 sites in a row did not open.');
  });

  test('sites behind one edge that fail together are the edge', async () => {
    const { site, page } = stage();
    for (const host of ['one.example', 'two.example']) {
      await page.goto(site.url('/edge-fails', host));
      // Only its page tells that the edge wrote of itself: one that is left before is no evidence.
      await until('its author', async () => {
        const overlay = await page.overlay();
        return (await overlay?.attribute('[data-state]', 'data-answerer')) === 'cloudflare';
      });
    }
    await page.goto(site.url('/edge-fails', 'shop.example'));
    await expectHelp(page, 'theirs', 'Cloudflare, which it uses, has trouble.');
  });

  test('another page of the same host opened since: only this page fails', async () => {
    const { site, page } = stage();
    await page.goto(site.url('/fails', 'shop.example'));
    await page.goto(site.url('/fine', 'shop.example'));
    await page.goto(site.url('/fails', 'shop.example'));
    await expectHelp(page, 'theirs', 'Other pages of it work.', 'findable');
  });
});

function beginAnew(stage: () => Stage): void {
  beforeEach(async () => {
    const { driver, site } = stage();
    site.answer('/fine', {});
    site.answer('/fails', { status: 502, body: nginx502 });
    site.answer('/edge-fails', { status: 500, body: cloudflare500, headers: cloudflare });
    await driver.evaluate(forgetRecent);
  });
}

/**
 * Waits for help on this side that says these words, once the person has opened it. `before`: whether
 * the page finds them before that.
 */
async function expectHelp(
  page: Page,
  side: string,
  words: string,
  before: 'hidden' | 'findable' = 'hidden',
): Promise<void> {
  await until(`help whose side is ${side}`, async () => {
    const overlay = await page.overlay();
    // It has chosen how much to show. Words that were said before are not said again.
    const isDone = await overlay?.exists('.more, .open');
    const now = await overlay?.attribute('[data-state]', 'data-side');
    if (!isDone || now !== side) throw new Error(String(now));
    return true;
  });
  expect(await page.evaluate(finds, words), words).toBe(before === 'findable');
  await until(`help that says "${words}"`, async () => {
    const overlay = await page.overlay();
    // The evidence is told under Why.
    if (await overlay?.exists('[data-state="pill"]')) await overlay?.click('.open');
    if (await overlay?.exists('[data-state="card"]')) await overlay?.click('.more');
    const text = await overlay?.text('[data-state="details"]');
    if (!text?.includes(words)) throw new Error(String(text));
    return true;
  });
  // The search sees all that is open, so what it did not see before was not there.
  expect(await page.evaluate(finds, words), words).toBe(true);
}

/** Runs in the page, which can search a closed root too. */
function finds(words: string): boolean {
  getSelection()?.removeAllRanges();
  type Find = (words: string, isCased: boolean, isBackward: boolean, wraps: boolean) => boolean;
  return (window as unknown as { find: Find }).find(words, false, false, true);
}

/**
 * Inside the extension. What other sites did is remembered for ten minutes: each test begins with
 * nothing.
 */
async function forgetRecent(): Promise<void> {
  await chrome.storage.session.remove('recent');
}
