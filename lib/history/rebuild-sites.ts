import { summarizeAll } from '../statistics/summarize.ts';
import { makeRoom } from './hold-limit.ts';
import { readRows } from './rows.ts';
import type { HistoryChange } from './schema.ts';
import { mostTries } from './size.ts';

/** Rebuilds all summaries from the tries, and holds the size limit. */
export async function rebuildSites(change: HistoryChange): Promise<void> {
  const sites = change.objectStore('sites');
  const [tries] = await Promise.all([readRows(change), sites.clear()]);
  await Promise.all(summarizeAll(tries).map((summary) => sites.put(summary)));
  await makeRoom(change, mostTries, tries);
}
