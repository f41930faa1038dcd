import type { Tabs } from 'webextension-polyfill';
import { browser } from './browser.ts';

/** The tab that a popup speaks of. */
export interface ShownTab {
  readonly tabId: number;
  /** Empty where the extension may not see it. */
  readonly url: string;
  readonly isPrivate: boolean;
}

/** The tab named by `?tabId=` where the popup is opened as a page, else the active one. */
export async function findShownTab({ search }: Pick<Location, 'search'>): Promise<ShownTab | null> {
  const named = new URLSearchParams(search).get('tabId');
  const tab = await (named === null ? findActive() : find(Number(named)));
  if (tab?.id === undefined) return null;
  return { tabId: tab.id, url: tab.url ?? '', isPrivate: tab.incognito };
}

async function findActive(): Promise<Tabs.Tab | undefined> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  return tab;
}

/** Async, for Firefox throws at once where a number can be no tab's. */
async function find(tabId: number): Promise<Tabs.Tab | null> {
  try {
    return await browser.tabs.get(tabId);
  } catch {
    return null;
  }
}
