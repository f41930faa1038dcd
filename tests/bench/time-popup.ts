import type { Browser } from 'webextension-polyfill';
import { fullestSite } from './make-history.ts';
import type { BenchBrowser } from './open-browser.ts';

/** The extension's API, as its own pages see it. */
declare const chrome: Browser;

declare global {
  var firstContentMs: Promise<number> | undefined;
}

/** The number of the tab that shows this address. */
export async function findTab(bench: BenchBrowser, url: string): Promise<number> {
  const page = await bench.open('popup.html');
  const tabId = await page.evaluate(
    async (wanted) => (await chrome.tabs.query({})).find((tab) => tab.url === wanted)?.id,
    url,
  );
  await page.close();
  if (tabId === undefined) throw new Error(`No tab shows ${url}.`);
  return tabId;
}

/** From the start of the popup to the frame that says how the active tab's site stands. */
export async function timeFirstContent(bench: BenchBrowser, tabId: number): Promise<number> {
  const page = await bench.open(`popup.html?tabId=${tabId}`, () => {
    globalThis.firstContentMs = new Promise((resolve) => {
      const look = () => {
        if (document.querySelector('.active p')) {
          observer.disconnect();
          requestAnimationFrame(() => resolve(performance.now()));
        }
      };
      const observer = new MutationObserver(look);
      observer.observe(document, { childList: true, subtree: true });
    });
  });
  const ms = await page.evaluate(() => globalThis.firstContentMs);
  await page.close();
  if (ms === undefined) throw new Error('The popup was not watched.');
  return ms;
}

/** From the press on the fullest site's row to the frame that shows all of its page. */
export async function timeSitePage(bench: BenchBrowser): Promise<number> {
  const page = await bench.open('popup.html');
  const row = `[data-site="${fullestSite}"] button`;
  await page.waitForSelector(row);
  // What else the popup does at its start is not part of it.
  await page.waitForSelector('.sites-section[aria-busy="false"]');
  const ms = await page.evaluate(async (selector) => {
    const start = performance.now();
    document.querySelector<HTMLElement>(selector)?.click();
    while (!document.querySelector('[data-part="tries"]')) {
      await new Promise((resolve) => setTimeout(resolve));
    }
    await new Promise(requestAnimationFrame);
    return performance.now() - start;
  }, row);
  await page.close();
  return ms;
}
