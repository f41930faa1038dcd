import { findActiveTab, findTab } from '../../lib/browser/tabs.ts';

/** The tab of a popup. */
export interface ShownTab {
  readonly tabId: number;
  /** Empty if the extension may not see it. */
  readonly url: string;
  readonly isPrivate: boolean;
}

/** The tab of `?tabId=` if the popup is opened as a page, else the active tab. */
export async function findShownTab({ search }: Pick<Location, 'search'>): Promise<ShownTab | null> {
  const named = new URLSearchParams(search).get('tabId');
  const tab = await (named === null ? findActiveTab() : findTab(Number(named)));
  if (tab?.id === undefined) return null;
  return { tabId: tab.id, url: tab.url ?? '', isPrivate: tab.incognito };
}
