import { callInDocument } from '../browser/injection.ts';
import { openInTab, reloadTab } from '../browser/tabs.ts';
import { withoutFragment } from '../navigation/address.ts';
import type { FailingPage } from './failing-page.ts';

/** Loads a failing page again, and never sends a form. */
export async function loadPage(
  page: FailingPage,
  { bypassCache = false }: { readonly bypassCache?: boolean } = {},
): Promise<void> {
  const { tabId, url, isForm, outcome } = page;
  // A load that reached nobody may have been a form. Else a reload keeps the fragment: by address
  // Firefox would only scroll, even in a page of its own (measured: Firefox 153 ESR).
  const isLoadable = outcome.kind === 'failed' || outcome.method === 'GET';
  if (!isLoadable) await openInTab(tabId, withoutFragment(url));
  else if (isForm) await openWithoutForm(page);
  else await reloadTab(tabId, { bypassCache });
}

/** By GET, even where the page came from a form. The fragment, a place in the page, stays. */
export async function openWithoutForm({ tabId, url, documentId }: FailingPage): Promise<void> {
  const address = withoutFragment(url);
  const isToMove = address !== url && documentId !== null;
  const isAside = isToMove && (await callInDocument(tabId, documentId, moveAside, address));
  // Nothing can be called in the browser's own page, so there the place is lost.
  await openInTab(tabId, isAside ? url : address);
}

/**
 * Runs in the failing page. With a fragment, a browser only scrolls in the address that it shows. So the
 * page first takes another one that means the same.
 */
function moveAside(address: string): boolean {
  try {
    history.replaceState(history.state, '', address + (address.includes('?') ? '&' : '?'));
    return true;
  } catch {
    return false;
  }
}
