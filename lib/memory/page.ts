import { findTab } from '../browser/tabs.ts';

/**
 * A tab's page, and whether it may be kept, remembered or told. This is the one gate for privacy:
 * whoever keeps, remembers or tells anything takes a `Page`, and nobody else asks the browser.
 */
export interface Page {
  readonly tabId: number;
  readonly isPrivate: boolean;
}

/** A tab that cannot be looked up counts as private. */
export async function findPage(tabId: number): Promise<Page> {
  const tab = await findTab(tabId);
  return { tabId, isPrivate: tab?.incognito ?? true };
}
