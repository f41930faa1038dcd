import { addTry } from '../statistics/summarize.ts';
import { changeHistory } from './change-history.ts';
import type { HistoryDatabase } from './schema.ts';

/**
 * Adds to a failure who wrote it, which is known only once its page was read. Nothing where the
 * failure is not kept; a name that it has stays.
 */
export function nameAnswerer(
  database: HistoryDatabase,
  id: string,
  answerer: string,
): Promise<void> {
  return changeHistory(database, async (change) => {
    const tries = change.objectStore('tries');
    const sites = change.objectStore('sites');
    const load = await tries.get(id);
    if (!load || load.answerer !== undefined) return;
    const named = { ...load, answerer };
    const summary = await sites.get(load.site);
    await Promise.all([tries.put(named), sites.put(addTry(summary, named))]);
  });
}
