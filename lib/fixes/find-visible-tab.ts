import { browser } from '../browser.ts';

/** The first of the tabs that the person can see now: in front, in a window that is not put away. */
export async function findVisibleTab(tabIds: readonly number[]): Promise<number | null> {
  for (const tabId of tabIds) if (await isVisible(tabId)) return tabId;
  return null;
}

async function isVisible(tabId: number): Promise<boolean> {
  const tab = await browser.tabs.get(tabId).catch(() => null);
  if (!tab?.active || tab.windowId === undefined) return false;
  const shown = await browser.windows.get(tab.windowId).catch(() => null);
  return shown !== null && shown.state !== 'minimized';
}
