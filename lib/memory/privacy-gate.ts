import { findTab } from '../browser/tabs.ts';

/**
 * A tab, and whether it is private. This is the one gate for privacy. Code that stores or shows
 * anything about a page takes a `Page`. Only `findPage` asks the browser.
 */
export interface Page {
  readonly tabId: number;
  readonly isPrivate: boolean;
}

/** Each failure asks several times at once. The browser is asked once, because it has more to do. */
const asked = new Map<number, Promise<Page>>();

/** A tab that cannot be looked up counts as private. */
export function findPage(tabId: number): Promise<Page> {
  const finding = asked.get(tabId) ?? ask(tabId).finally(() => asked.delete(tabId));
  asked.set(tabId, finding);
  return finding;
}

async function ask(tabId: number): Promise<Page> {
  const tab = await findTab(tabId);
  return { tabId, isPrivate: tab?.incognito ?? true };
}
