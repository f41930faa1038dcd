import { expect, test } from 'vitest';
import type { Browser } from 'webextension-polyfill';
import { until } from '../../until.ts';
import { inEachBrowser, type Stage } from './in-each-browser.ts';
import { isSilent, known, silent, triesOf } from './look.ts';

declare const chrome: Browser;

/**
 * Firefox has no speculation rules (seen: 153 ESR): it asks for these pages when they are opened.
 */
const speculates = ({ driver }: Stage) => driver.name === 'chromium';

inEachBrowser((stage) => {
  test('pages fetched ahead of time that fail: nothing is shown or recorded', async () => {
    const { driver, site, page } = stage();
    site.answer('/ruled', { status: 502 });
    site.answer('/linked', { status: 502 });
    site.answer('/hub', {
      body: `<!doctype html><link rel="prefetch" href="/linked">${rules('prefetch', ['/ruled'])}`,
    });
    const hub = site.url('/hub', 'fetches.localhost');
    await page.goto(hub);
    await until('the link', () => wasAsked(stage(), '/linked'));
    if (speculates(stage())) await until('the rule', () => wasAsked(stage(), '/ruled'));
    expect(await isSilent(driver, page)).toBe(silent);
    // The next load comes after all that may still be said of the first one.
    await page.goto(hub);
    expect(await isSilent(driver, page)).toBe(silent);
    expect(await triesOf(driver, 'fetches.localhost', 0)).toEqual([]);
  });

  test.each([
    ['works', '/good', "worked, overlay false, badge ''"],
    ['fails', '/bad', "failed, overlay true, badge '502'"],
  ])('pages drawn ahead of time: nothing, until one that %s is opened', async (_, path, opened) => {
    const { driver, site, page } = stage();
    const host = `draws-${path.slice(1)}.localhost`;
    const body = '<script>fetch("/ran?" + document.prerendering + location.pathname)</script>';
    site.answer('/good', { body });
    site.answer('/bad', { status: 502, body });
    site.answer('/hub', {
      body: `<!doctype html>${rules('prerender', ['/good', '/bad'])}<a href="${path}">Open</a>`,
    });
    // Not through the driver: a tab that it holds draws nothing ahead (seen: Chromium 156).
    const tabId = await driver.evaluate(openTab, site.url('/hub', host));
    const look = async () =>
      `${await known(driver, { ...page, tabId })}, ` +
      `overlay ${await driver.evaluate(hasOverlay, tabId)}, ` +
      `badge '${await driver.badgeText({ ...page, tabId })}'`;
    if (speculates(stage())) {
      await until('the good page to be drawn', () => wasAsked(stage(), '/ran?true/good'));
      const bad = await until('the bad one', () => wasAsked(stage(), '/bad'));
      expect(bad.headers['sec-purpose']).toBe('prefetch;prerender');
    } else await until('the hub', () => wasAsked(stage(), '/hub'));
    expect(await look()).toBe("worked, overlay false, badge ''");

    await driver.evaluate(pressLink, tabId);
    await until(`${path} in view`, () => driver.evaluate(shows, tabId, path));
    await until(`it: ${opened}`, async () => (await look()) === opened);
    const asked = site.requests.filter((request) => request.path === '/bad');
    expect(asked.filter(({ headers }) => !headers['sec-purpose'])).toHaveLength(
      path === '/bad' ? 1 : 0,
    );
    const kinds = (await triesOf(driver, host, path === '/bad' ? 2 : 0)).map(({ kind }) => kind);
    expect(kinds).toEqual(path === '/bad' ? ['worked', 'failed'] : []);
  });
});

function rules(action: 'prefetch' | 'prerender', urls: readonly string[]): string {
  const source = JSON.stringify({ [action]: [{ urls, eagerness: 'immediate' }] });
  return `<script type="speculationrules">${source}</script>`;
}

function wasAsked({ site }: Stage, path: string) {
  return site.requests.find((request) => request.path === path);
}

/** These run in an extension page. */
async function openTab(url: string): Promise<number> {
  return (await chrome.tabs.create({ url })).id ?? -1;
}

async function pressLink(tabId: number): Promise<void> {
  const func = () => document.querySelector('a')?.click();
  await chrome.scripting.executeScript({ target: { tabId }, func });
}

async function hasOverlay(tabId: number): Promise<boolean> {
  const func = () => document.querySelector('backsoon-overlay') !== null;
  const [frame] = await chrome.scripting.executeScript({ target: { tabId }, func });
  return frame?.result === true;
}

async function shows(tabId: number, path: string): Promise<boolean> {
  const { url = '', status } = await chrome.tabs.get(tabId);
  return new URL(url).pathname === path && status === 'complete';
}
