import { expect, test } from 'vitest';
import type { Browser } from 'webextension-polyfill';
import { until } from '../../until.ts';
import { pressFix, said } from '../fixes/press.ts';
import { inEachBrowser } from './in-each-browser.ts';
import { badgeSays, isSilent, overlayAbout, popupShows, silent, triesOf } from './look.ts';

declare const chrome: Browser;

inEachBrowser((stage) => {
  test.each(['background', 'normal', 'window'] as const)(
    'another tab that fails (%s): each tab its own, and the popup speaks of the active one',
    async (where) => {
      const { driver, site, page } = stage();
      const host = `tabs-${where}.site.test`;
      site.answer('/one', { status: 502 });
      site.answer('/other', { status: 503 });
      await page.goto(site.url('/one', host));
      const other = await driver.newPage(where);
      await other.goto(site.url('/other', host));
      await overlayAbout(page, 502);
      await overlayAbout(other, 503);
      await until(
        'both badges',
        async () =>
          `${await driver.badgeText(page)} ${await driver.badgeText(other)}` === '502 503',
      );
      await driver.evaluate(() => chrome.action.openPopup());
      await popupShows(driver, where === 'background' ? 502 : 503);
      await driver.closePopup();
      expect(await triesOf(driver, host, 2)).toHaveLength(2);
      expect(other.errors).toEqual([]);
    },
  );

  test('a tab closed before its answer comes, and after: nothing of it is left', async () => {
    const { driver, site, page } = stage();
    site.answer('/late', { status: 502, delayMs: 300 });
    site.answer('/', { status: 502 });
    const [late, soon] = [await driver.newPage(), await driver.newPage()];
    await late.goto(site.url('/late', 'closed.site.test'), 'started');
    await until('the request', () => site.requests.some(({ path }) => path === '/late'));
    await late.close();
    await soon.goto(site.url('/', 'closed.site.test'));
    await soon.close();
    await page.goto(site.url('/', 'closed.site.test'));
    await overlayAbout(page, 502);
    await until('closed tabs to be forgotten', () => driver.evaluate(remembersOnlyOpenTabs));
  });

  test('a tab that crashed while failing recovers like any other', async () => {
    const { driver, site, page } = stage();
    site.answer('/', { status: 502 });
    site.answer('/good', {});
    await page.goto(site.url('/', 'crashed.site.test'));
    await overlayAbout(page, 502);
    await page.crash();
    await page.goto(site.url('/', 'crashed.site.test'));
    await overlayAbout(page, 502);
    await page.goto(site.url('/good', 'crashed.site.test'));
    expect(await isSilent(driver, page)).toBe(silent);
    expect(await triesOf(driver, 'crashed.site.test', 3)).toHaveLength(3);
  });

  test('a tab moved to another window while failing keeps its overlay and its badge', async () => {
    const { driver, site, page } = stage();
    site.answer('/', { status: 502 });
    await page.goto(site.url('/', 'moved.site.test'));
    await overlayAbout(page, 502);
    const before = await driver.evaluate(windowOf, Number(page.tabId));
    await driver.evaluate(moveToOwnWindow, Number(page.tabId));
    expect(await driver.evaluate(windowOf, Number(page.tabId))).not.toBe(before);
    await overlayAbout(page, 502);
    await badgeSays(driver, page, '502');
    site.answer('/', {});
    await page.reload();
    expect(await isSilent(driver, page)).toBe(silent);
  });

  test('a discarded tab is helped again when it comes back', async () => {
    const { driver, site, page } = stage();
    site.answer('/', { status: 502 });
    await page.goto(site.url('/', 'discarded.site.test'));
    await overlayAbout(page, 502);
    await driver.newPage();
    const tabId = await driver.evaluate(discard, Number(page.tabId));
    await driver.evaluate((id) => chrome.tabs.update(id, { active: true }).then(() => {}), tabId);
    await triesOf(driver, 'discarded.site.test', 2);
    await badgeSays(driver, { ...page, tabId }, '502');
    expect(site.requests).toHaveLength(2);
    expect(await triesOf(driver, 'discarded.site.test', 2)).toHaveLength(2);
    await until('only open tabs to be known', () => driver.evaluate(remembersOnlyOpenTabs));
  });

  test('an update under an open failed page: its overlay gives way to a new one that works, and tries on', async () => {
    const { driver, site, page } = stage();
    site.answer('/', { status: 503, headers: { 'retry-after': '600' } });
    await page.goto(site.url('/', 'updated.site.test'));
    await pressFix(page, 'keep-trying', 503);
    await said(page, /Next try in/, 503);
    // Not by a mark on it: an overlay undoes what is done to it.
    await page.evaluate(() => {
      Reflect.set(window, 'old', document.querySelector('backsoon-overlay'));
    });
    await driver.updateExtension();
    await until('one new overlay', () =>
      page.evaluate(() => {
        const [host, ...others] = document.querySelectorAll('backsoon-overlay');
        return host && host !== Reflect.get(window, 'old') && others.length === 0;
      }),
    );
    await said(page, /Next try in (10|[5-9]):\d\d/, 503);
    const overlay = await overlayAbout(page, 503);
    await overlay.click('.close');
    await until('it to close', async () => (await page.overlay()) === null);
    expect(await triesOf(driver, 'updated.site.test', 1)).toHaveLength(1);
  });
});

async function remembersOnlyOpenTabs(): Promise<boolean> {
  const open = (await chrome.tabs.query({})).map(({ id }) => `tab:${id}`);
  const remembered = Object.keys(await chrome.storage.session.get());
  return remembered.every((key) => !key.startsWith('tab:') || open.includes(key));
}

async function windowOf(tabId: number): Promise<number | undefined> {
  return (await chrome.tabs.get(tabId)).windowId;
}

async function moveToOwnWindow(tabId: number): Promise<void> {
  await chrome.windows.create({ tabId });
}

/** Gives the tab's number after it: Chromium may give a discarded tab a new one. */
async function discard(tabId: number): Promise<number> {
  const { index } = await chrome.tabs.get(tabId);
  await chrome.tabs.discard(tabId);
  const [tab] = await chrome.tabs.query({ index, currentWindow: true });
  return tab?.id ?? tabId;
}
