import { browser } from './browser.ts';

/** Whether the tab is a private one. A tab that cannot be looked up counts as private. */
export async function isPrivateTab(tabId: number): Promise<boolean> {
  const tab = await browser.tabs.get(tabId).catch(() => null);
  return tab?.incognito ?? true;
}
