import { findAllTabs, openTab, showTab } from '../browser/tabs.ts';
import { findFailingPage } from '../fixes/failing-page.ts';
import { loadPage } from '../fixes/load-page.ts';

/** Brings the tab of an address to the front, loaded anew if it still fails; opens one if it is gone. */
export async function openSite(url: string): Promise<void> {
  const tabs = await findAllTabs();
  const tab = tabs.find((candidate) => !candidate.incognito && isAt(candidate.url, url));
  if (tab?.id === undefined) return openTab(url);
  await showTab(tab);
  const page = await findFailingPage(tab.id);
  if (page) await loadPage(page);
}

/** Whether a tab shows this address. Of one without a query, any query will do. */
function isAt(shown: string | undefined, url: string): boolean {
  const at = URL.parse(shown ?? '');
  if (at === null) return false;
  at.hash = '';
  if (!url.includes('?')) at.search = '';
  return at.href === url;
}
