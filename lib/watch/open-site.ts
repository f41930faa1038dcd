import { findAllTabs, openTab, showTab } from '../browser/tabs.ts';
import { findFailingPage } from '../fixes/failing-page.ts';
import { loadPage } from '../fixes/load-page.ts';

/**
 * Shows the tab of an address, and reloads it if it still fails. Opens a new tab if there is none.
 */
export async function openSite(url: string): Promise<void> {
  const tabs = await findAllTabs();
  const tab = tabs.find((candidate) => !candidate.incognito && isAt(candidate.url, url));
  if (tab?.id === undefined) return openTab(url);
  await showTab(tab);
  const page = await findFailingPage(tab.id);
  if (page) await loadPage(page);
}

/** Whether a tab shows this address. Without a query, any query matches. */
function isAt(shown: string | undefined, url: string): boolean {
  const at = URL.parse(shown ?? '');
  if (at === null) return false;
  at.hash = '';
  if (!url.includes('?')) at.search = '';
  return at.href === url;
}
