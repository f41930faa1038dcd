import { browser } from './browser.ts';

/** The tab a popup speaks of: the one named by `?tabId=` where it is opened as a page, else the active one. */
export async function findShownTab({ search }: Pick<Location, 'search'>): Promise<number | null> {
  const named = Number(new URLSearchParams(search).get('tabId') ?? Number.NaN);
  if (Number.isInteger(named)) return named;
  const [active] = await browser.tabs.query({ active: true, currentWindow: true });
  return active?.id ?? null;
}
