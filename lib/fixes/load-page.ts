import { callInDocument } from '../browser/injection.ts';
import { openInTab, reloadTab, replaceTwice } from '../browser/tabs.ts';
import { withoutFragment } from '../navigation/address.ts';
import { isReloadSafe } from '../navigation/is-form.ts';
import type { FailingPage } from './failing-page.ts';

/** Loads a failing page again, and never sends a form. */
export async function loadPage(
  page: FailingPage,
  { bypassCache = false }: { readonly bypassCache?: boolean } = {},
): Promise<void> {
  const { tabId, outcome } = page;
  // What reached nobody, or was found again, may have been a form. Else a reload keeps the fragment: by
  // address Firefox would only scroll, even in a page of its own (measured: Firefox 153 ESR).
  if (!isReloadSafe(outcome)) await openWithoutForm(page);
  else await reloadTab(tabId, { bypassCache });
}

/**
 * By GET, even where the page came from a form. The fragment, a place in the page, stays. The page takes
 * the place of the failed one, so that Back leads to the form.
 */
export async function openWithoutForm({ tabId, url, documentId }: FailingPage): Promise<void> {
  const isDone =
    documentId === null
      ? await openFromOwnPage(tabId, url)
      : await callInDocument(tabId, documentId, replaceByGet, url);
  // By address the browser would only scroll to the fragment.
  if (!isDone) await openInTab(tabId, withoutFragment(url));
}

/**
 * From a page that the browser drew, where nothing can be called. There Firefox, too, only scrolls to a
 * fragment (measured: 153 ESR).
 */
async function openFromOwnPage(tabId: number, url: string): Promise<boolean> {
  if (import.meta.env.FIREFOX && url.includes('#')) return replaceTwice(tabId, url);
  await openInTab(tabId, url);
  return true;
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
