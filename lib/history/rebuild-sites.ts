import { summarizeAll } from '../statistics/summarize.ts';
import { readRows } from './rows.ts';
import type { HistoryChange } from './schema.ts';

/** Derives all summaries anew from the tries as they stand in this change. */
export async function rebuildSites(change: HistoryChange): Promise<void> {
  const sites = change.objectStore('sites');
  const [tries] = await Promise.all([readRows(change), sites.clear()]);
  await Promise.all(summarizeAll(tries).map((summary) => sites.put(summary)));
}
