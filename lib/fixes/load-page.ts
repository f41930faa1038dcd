import { callInDocument } from '../browser/injection.ts';
import { openAnew, openInTab, reloadTab } from '../browser/tabs.ts';
import { withoutFragment } from '../navigation/address.ts';
import type { FailingPage } from './failing-page.ts';

/** Loads a failing page again, and never sends a form. */
export async function loadPage(
  page: FailingPage,
  { bypassCache = false }: { readonly bypassCache?: boolean } = {},
): Promise<void> {
  const { tabId, isForm, outcome } = page;
  // A load that reached nobody may have been a form. Else a reload keeps the fragment: by address
  // Firefox would only scroll, even in a page of its own (measured: Firefox 153 ESR).
  const isLoadable = outcome.kind === 'failed' || outcome.method === 'GET';
  if (isForm || !isLoadable) await openWithoutForm(page);
  else await reloadTab(tabId, { bypassCache });
}

/**
 * By GET, even where the page came from a form. The fragment, a place in the page, stays. The page takes
 * the place of the failed one, so that Back leads to the form.
 */
export async function openWithoutForm({ tabId, url, documentId }: FailingPage): Promise<void> {
  if (documentId === null) await openAnew(tabId, url);
  else if (!(await callInDocument(tabId, documentId, replaceByGet, url))) {
    // Nothing can be called in it. By address the browser would only scroll to the fragment.
    await openInTab(tabId, withoutFragment(url));
  }
}

/**
 * Runs in the failing page. With a fragment, a browser only scrolls in the address that it shows. So the
 * page first takes another one that means the same.
 */
function replaceByGet(url: string): boolean {
  try {
    const [address = url] = url.split('#', 1);
    history.replaceState(history.state, '', address + (address.includes('?') ? '&' : '?'));
    location.replace(url);
    return true;
  } catch {
    return false;
  }
}
