import type { Browser } from 'webextension-polyfill';
import type { Driver } from '../e2e/driver/driver.ts';
import { until } from '../until.ts';
import { fullestSite } from './make-history.ts';

/** The extension's API, as its own pages see it. */
declare const chrome: Browser;

/** From the start of the popup to the frame that shows the state of the active tab's site. */
export async function timeFirstContent(driver: Driver, tabId: number): Promise<number> {
  // A page that reads no history: all pages of the extension share a process.
  const page = await driver.openExtensionPage('welcome.html');
  const ms = await page.evaluate(async (url) => {
    const opening = chrome.windows.create({ url, type: 'popup', width: 380, height: 640 });
    const findPopup = () =>
      chrome.extension
        .getViews()
        .find((view) => view.location.href.endsWith(url) && view.document.querySelector('#app'));
    let popup = findPopup();
    while (!popup) {
      await new Promise((resolve) => setTimeout(resolve));
      popup = findPopup();
    }
    const { document: shown, performance: clock, requestAnimationFrame: nextFrame } = popup;
    // Not by polling: the popup's next work would delay it.
    await new Promise<void>((resolve) => {
      const look = () => shown.querySelector('.active p') && resolve();
      new MutationObserver(look).observe(shown, { childList: true, subtree: true });
      look();
    });
    await new Promise(nextFrame);
    const now = clock.now();
    await chrome.windows.remove((await opening).id ?? -1);
    return now;
  }, `popup.html?tabId=${tabId}`);
  await page.close();
  return ms;
}

/**
 * From the press on the fullest site's row to the frame with the visible part. Also to the frame with
 * the whole page.
 */
export async function timeSitePage(driver: Driver): Promise<{ inViewMs: number; allMs: number }> {
  const page = await driver.openExtensionPage('popup.html');
  const row = `[data-site="${fullestSite}"] button`;
  await until('the row', () => page.exists(row));
  // Other work at the popup's start is not measured.
  await until('all rows', () => page.exists('.sites-section[aria-busy="false"]'));
  const times = await page.evaluate(async (selector) => {
    const start = performance.now();
    const untilShown = async (part: string) => {
      while (!document.querySelector(part)) await new Promise((resolve) => setTimeout(resolve));
      await new Promise(requestAnimationFrame);
      return performance.now() - start;
    };
    document.querySelector<HTMLElement>(selector)?.click();
    return {
      inViewMs: await untilShown('main:has([data-part="incidents"] li) [data-part="day"]'),
      allMs: await untilShown('[data-part="tries"]'),
    };
  }, row);
  await page.close();
  return times;
}
