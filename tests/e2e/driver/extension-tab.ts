import type { Browser } from 'webextension-polyfill';
import type { TryKey } from '../../../lib/history/keys.ts';
import { fromRow, type TryRow } from '../../../lib/history/rows.ts';
import type { Try } from '../../../lib/statistics/try.ts';
import { until } from '../../until.ts';
import type { Page, Where } from './driver.ts';

/** The extension's API as its own pages see it, in both browsers. */
declare const chrome: Browser;

/** Questions that only a page of the extension can answer. The tab stays in the background. */
export type ExtensionTab = {
  tabIds(): Promise<number[]>;
  tabUrl(tabId: number): Promise<string>;
  badgeText(tabId: number): Promise<string>;
  /** Oldest first. */
  readTries(): Promise<Try[]>;
  /** Whether what an organization has set has come to the extension. */
  hasPolicy(): Promise<boolean>;
};

export function makeExtensionTab(page: Pick<Page, 'evaluate'>): ExtensionTab {
  return {
    tabIds: () =>
      page.evaluate(async () => (await chrome.tabs.query({})).map((tab) => tab.id ?? -1)),
    tabUrl: (tabId) => page.evaluate(async (id) => (await chrome.tabs.get(id)).url ?? '', tabId),
    badgeText: (tabId) => page.evaluate((id) => chrome.action.getBadgeText({ tabId: id }), tabId),
    readTries: async () => {
      const kept = await page.evaluate(readTriesHere);
      return kept.map(({ key, row }) => fromRow(key, row)).sort((one, other) => one.at - other.at);
    },
    hasPolicy: () =>
      page.evaluate(async () => Object.keys(await chrome.storage.managed.get()).length > 0),
  };
}

/** Opens a tab and finds out its number: the one that was not there before. */
export async function findNewTabId<T>(
  tab: ExtensionTab,
  open: () => Promise<T>,
): Promise<{ opened: T; tabId: number }> {
  const before = await tab.tabIds();
  const opened = await open();
  const tabId = await until('the new tab', async () =>
    (await tab.tabIds()).find((id) => !before.includes(id)),
  );
  return { opened, tabId };
}

/** Runs in an extension page. */
export async function openHere(where: Exclude<Where, 'normal'>): Promise<void> {
  const url = 'about:blank';
  if (where === 'background') await chrome.tabs.create({ url, active: false });
  else await chrome.windows.create({ url, incognito: where === 'private' });
}

/** Runs in an extension page. */
export async function takeSitesHere(): Promise<void> {
  await chrome.permissions.remove({ origins: ['<all_urls>'] });
}

/** Runs in an extension page. Asks first, because opening a missing database would create it. */
async function readTriesHere(): Promise<{ key: TryKey; row: TryRow }[]> {
  const known = await indexedDB.databases();
  if (!known.some(({ name }) => name === 'backsoon')) return [];
  const settle = <T>(request: IDBRequest<T>) =>
    new Promise<T>((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
  const database = await settle(indexedDB.open('backsoon'));
  try {
    if (!database.objectStoreNames.contains('tries')) return [];
    const store = database.transaction('tries').objectStore('tries');
    const [keys, rows] = await Promise.all([settle(store.getAllKeys()), settle(store.getAll())]);
    // Only the extension writes there.
    return keys.map((key, index) => ({ key: key as TryKey, row: rows[index] }));
  } finally {
    // An open connection would hold up the extension's own upgrades.
    database.close();
  }
}
