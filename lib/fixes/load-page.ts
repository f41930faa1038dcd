import { browser } from '../browser.ts';
import type { FailingPage } from './find-failing-page.ts';

/** Loads a failing page once more, and never sends a form by it. */
export async function loadPage(
  { tabId, url, isForm, outcome }: FailingPage,
  { bypassCache = false }: { readonly bypassCache?: boolean } = {},
): Promise<void> {
  // How a page that reached nobody was asked for is not known, so it might be a form as well.
  if (isForm || outcome.kind === 'unreachable') await openPage(tabId, url);
  else await browser.tabs.reload(tabId, { bypassCache });
}

/** An address loaded anew is asked for with GET, even where the page came from a form (measured in both). */
export async function openPage(tabId: number, url: string): Promise<void> {
  await browser.tabs.update(tabId, { url: withoutFragment(url) });
}

/** With its fragment, the same address would only scroll. */
function withoutFragment(url: string): string {
  return url.split('#', 1)[0] ?? url;
}
