import { addTry } from '../statistics/summarize.ts';
import type { Try } from '../statistics/try.ts';
import { changeHistory } from './change-history.ts';
import { countIn } from './hold-limit.ts';
import { keyOf } from './keys.ts';
import { fromRow, putRow } from './rows.ts';
import type { HistoryDatabase } from './schema.ts';
import { sizeOfTry } from './size.ts';

/** Facts that may become known after a load was recorded. */
export type LaterFacts = Pick<Try, 'afterFix' | 'answerer'>;

/** Adds later facts to a recorded load. Known facts stay. An unrecorded load is ignored. */
export function completeTry(
  database: HistoryDatabase,
  load: Pick<Try, 'id' | 'site' | 'at'>,
  facts: LaterFacts,
): Promise<void> {
  return changeHistory(database, async (change) => {
    const sites = change.objectStore('sites');
    const key = keyOf(load);
    const row = await change.objectStore('tries').get(key);
    if (!row) return;
    const known = fromRow(key, row);
    const completed = { ...facts, ...known };
    const summary = await sites.get(load.site);
    await Promise.all([putRow(change, completed), sites.put(addTry(summary, completed, known))]);
    await countIn(change, { ofTries: sizeOfTry(completed) - sizeOfTry(known) });
  });
}
