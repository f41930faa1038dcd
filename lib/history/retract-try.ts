import { summarizeAll } from '../statistics/summarize.ts';
import type { Try } from '../statistics/try.ts';
import { changeHistory } from './change-history.ts';
import { forgetSiteIn } from './forget.ts';
import { countIn } from './hold-limit.ts';
import { allOf, keyOf } from './keys.ts';
import { readRows } from './rows.ts';
import type { HistoryDatabase } from './schema.ts';
import { sizeOfAll } from './size.ts';

/** Removes a load that was no failure. Removes its site too, if no other failure is left. */
export function retractTry(
  database: HistoryDatabase,
  load: Pick<Try, 'id' | 'site' | 'at'>,
): Promise<void> {
  const { id, site, at } = load;
  return changeHistory(database, async (change) => {
    const kept = await readRows(change, allOf(site));
    const left = kept.filter((other) => other.id !== id || other.at !== at);
    if (left.length === kept.length) return;
    const keptSize = sizeOfAll(kept);
    const [summary] = left.some(({ kind }) => kind !== 'worked') ? summarizeAll(left) : [];
    if (!summary) {
      await forgetSiteIn(change, site);
      await countIn(change, -keptSize);
    } else {
      await Promise.all([
        change.objectStore('tries').delete(keyOf(load)),
        change.objectStore('sites').put(summary),
        countIn(change, sizeOfAll(left) - keptSize),
      ]);
    }
  });
}
