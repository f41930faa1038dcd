import { summarizeAll } from '../statistics/summarize.ts';
import { changeHistory } from './change-history.ts';
import { forgetSiteIn } from './forget.ts';
import type { HistoryDatabase } from './schema.ts';

/** Takes back a load that turned out to be no failure, and its site if no other failure is left. */
export function retractTry(database: HistoryDatabase, id: string, site: string): Promise<void> {
  return changeHistory(database, async (change) => {
    const tries = change.objectStore('tries');
    const kept = await tries.index('bySite').getAll(IDBKeyRange.bound([site], [site, []]));
    const left = kept.filter((load) => load.id !== id);
    if (left.length === kept.length) return;
    const [summary] = left.some(({ kind }) => kind !== 'worked') ? summarizeAll(left) : [];
    if (!summary) await forgetSiteIn(change, site);
    else await Promise.all([tries.delete(id), change.objectStore('sites').put(summary)]);
  });
}
