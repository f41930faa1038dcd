import { addTry } from '../statistics/summarize.ts';
import type { Try } from '../statistics/try.ts';
import { changeHistory } from './change-history.ts';
import { keyOf } from './keys.ts';
import type { HistoryDatabase } from './schema.ts';

/**
 * Adds to a failure who wrote it, which is known only once its page was read. Nothing where the
 * failure is not kept; a name that it has stays.
 */
export function nameAnswerer(
  database: HistoryDatabase,
  failure: Pick<Try, 'id' | 'site' | 'at'>,
  answerer: string,
): Promise<void> {
  return changeHistory(database, async (change) => {
    const tries = change.objectStore('tries');
    const sites = change.objectStore('sites');
    const load = await tries.get(keyOf(failure));
    if (!load || load.answerer !== undefined) return;
    const named = { ...load, answerer };
    const summary = await sites.get(load.site);
    await Promise.all([tries.put(named), sites.put(addTry(summary, named))]);
  });
}
