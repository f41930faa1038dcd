import { expect, test } from 'vitest';
import type { Browser } from 'webextension-polyfill';
import { until } from '../until.ts';
import { focused, openFailing, overlayIn, pressFocusKeys } from './access-page.ts';
import type { Driver, Page, Surface } from './driver/driver.ts';
import { inEachBrowser, inOneBrowser } from './situations/in-each-browser.ts';
import {
  badgeSays,
  known,
  openDetails,
  overlayAbout,
  popupAbout,
  triesOf,
} from './situations/look.ts';

/** The extension's API, as its own pages see it. */
declare const chrome: Browser;

inEachBrowser((stage) => {
  test('the next failure of a site finds the help as it was left', async () => {
    const { driver, page } = stage();
    const overlay = await openFailing(stage());
    await overlay.click('.more');
    await overlayIn(page, 'details');
    await remembered(driver, '"state":"details"');
    await page.reload();
    // What stands under it is for the person only, who opens it again.
    await (await overlayIn(page, 'card')).click('.title');
    await page.press('Escape');
    await overlayIn(page, 'pill');
    await remembered(driver, '"state":"pill"');
    await page.reload();
    await until('the page to be looked at', async () => isBare(page));
    expect(await overlayIn(page, 'pill')).toBeTruthy();
  });

  test('turned off for a site: said so, undone at once or in the popup, still recorded', async () => {
    const { driver, site, page } = stage();
    const host = 'off.test';
    const overlay = await openFailing(stage(), { host });
    await openDetails(overlay);
    await overlay.click('[data-do="hide"]');
    await until('the notice', () => overlay.exists('[data-state="hidden"]'));
    await until('the focus on it', async () =>
      /^No more help on this site/.test((await focused(overlay)) ?? ''),
    );
    await page.evaluate(() => document.querySelector('textarea')?.focus());
    expect(await pressFocusKeys(driver, page)).toBe(true);
    await until('the focus on it again', async () =>
      /^No more help on this site/.test((await focused(overlay)) ?? ''),
    );
    await overlay.click('[data-do="undo"]');
    await overlayIn(page, 'details');
    // Its headline has to be seen before anything that stands further down acts.
    await until('the card to act', () => overlay.exists('.more[data-ready]'));
    await overlay.click('[data-do="hide"]');
    await until('the notice', () => overlay.exists('[data-state="hidden"]'));

    await remembered(driver, `"mutedSites":["${host}`);
    await page.reload();
    await triesOf(driver, host, 2);
    await badgeSays(driver, page, '502');
    expect(await page.overlay()).toBeNull();

    const popup = await popupAbout(stage());
    await until('the note', () => popup.exists('[data-notice="muted"] button'));
    await popup.click('[data-notice="muted"] button');
    await until('no note', async () => !(await popup.exists('[data-notice="muted"]')));
    await page.bringToFront();
    await page.goto(site.url('/fails', host));
    await overlayAbout(page, 502);
  });
});

// Our code decides from what is remembered. That it is, the tests above show in both.
inOneBrowser((stage) => {
  test('but a page with words of its own keeps its pill, and another site its card', async () => {
    const { page } = stage();
    await (await openFailing(stage())).click('.more');
    await overlayIn(page, 'details');
    await openFailing(stage(), { isLong: true });
    await openFailing(stage(), { host: 'another.test' });
  });

  test('the same words are read aloud once, until the site has worked', async () => {
    const { driver, site, page } = stage();
    const said = async () => (await (await overlayIn(page, 'card')).text('.announcement')) ?? '';
    await openFailing(stage());
    await until('the announcement', async () => (await said()) !== '');
    await remembered(driver, '"said"');
    await page.reload();
    await overlayIn(page, 'card');
    await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(resolve)));
    expect(await said()).toBe('');

    site.answer('/fails', { body: 'Here again' });
    await page.reload();
    await until('the page', async () => (await known(driver, page)) === 'worked');
    await openFailing(stage());
    await until('the announcement', async () => (await said()) !== '');
  });

  test('Move takes it from corner to corner, and it stays there', async () => {
    const { driver, page } = stage();
    const overlay = await openFailing(stage());
    expect(await cornerOf(overlay)).toBe('bottom right');
    await openDetails(overlay);
    for (const corner of ['bottom left', 'top right', 'top left']) {
      await overlay.click('[data-do="move"]');
      await until(corner, async () => (await cornerOf(overlay)) === corner);
    }
    await remembered(driver, '"corner":"top-start"');
    await page.reload();
    expect(await cornerOf(await overlayIn(page, 'card'))).toBe('top left');
  });
});

/** A page that is left at once takes along what it has not told yet. */
async function remembered(driver: Driver, words: string): Promise<void> {
  await until(`${words} to be remembered`, () =>
    driver.evaluate(async (wanted) => {
      const { local, session } = chrome.storage;
      return JSON.stringify([await session.get(), await local.get()]).includes(wanted);
    }, words),
  );
}

/** The whole page is there: the help has chosen how much of it to show. */
function isBare(page: Page): Promise<boolean> {
  return page.evaluate(() => document.readyState === 'complete');
}

function cornerOf(overlay: Surface): Promise<string> {
  return overlay.with((root) => {
    // Open, it is nearly as high as the window: its place is by the edges it keeps to.
    const { top, left } = ((root as ShadowRoot).host as HTMLElement).style;
    return `${top === 'auto' ? 'bottom' : 'top'} ${left === 'auto' ? 'right' : 'left'}`;
  });
}
