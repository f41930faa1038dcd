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

/** Whether an address, without its query and fragment, is this one. */
function isAt(address: string | undefined, url: string): boolean {
  if (address === undefined || !URL.canParse(address)) return false;
  const { origin, pathname } = new URL(address);
  return origin + pathname === url;
}
