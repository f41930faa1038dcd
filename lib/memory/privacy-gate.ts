import { findTab } from '../browser/tabs.ts';

/**
 * A tab, and whether it is private. This is the one gate for privacy. Code that stores or shows
 * anything about a page takes a `Page`. Only `findPage` asks the browser.
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
