import { summarizeAll } from '../statistics/summarize.ts';
import { makeRoom } from './hold-limit.ts';
import { readRows } from './rows.ts';
import type { HistoryChange } from './schema.ts';
import { mostTries } from './size.ts';

/** Derives all summaries anew from the tries of this change, of which no more stay than may. */
export async function rebuildSites(change: HistoryChange): Promise<void> {
  const sites = change.objectStore('sites');
  const [tries] = await Promise.all([readRows(change), sites.clear()]);
  await Promise.all(summarizeAll(tries).map((summary) => sites.put(summary)));
  await makeRoom(change, mostTries, tries);
}
