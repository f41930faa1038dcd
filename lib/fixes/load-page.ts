import { openInTab, reloadTab } from '../browser/tabs.ts';
import { withoutFragment } from '../navigation/address.ts';
import type { FailingPage } from './failing-page.ts';

/** Loads a failing page again, and never sends a form. */
export async function loadPage(
  { tabId, url, isForm, outcome }: FailingPage,
  { bypassCache = false }: { readonly bypassCache?: boolean } = {},
): Promise<void> {
  // The method of a load that reached nobody is unknown: it may be a form. The tab shows the browser's
  // own page, so an address with a fragment loads too (measured in both).
  if (outcome.kind === 'unreachable') await openInTab(tabId, url);
  else if (isForm) await openPage(tabId, url);
  else await reloadTab(tabId, { bypassCache });
}

/**
 * By GET, even where the page came from a form. With its fragment, the same address would only
 * scroll.
 */
export function openPage(tabId: number, url: string): Promise<void> {
  return openInTab(tabId, withoutFragment(url));
}
