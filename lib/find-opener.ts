import { browser } from './browser.ts';

/** The tab from which this one was opened, if any, and if both are still there. */
export async function findOpener(tabId: number): Promise<number | null> {
  const tab = await browser.tabs.get(tabId).catch(() => null);
  return tab?.openerTabId ?? null;
}
