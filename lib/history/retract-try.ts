import type { Try } from '../statistics/try.ts';
import { changeHistory } from './change-history.ts';
import { changeSite } from './change-site.ts';
import { countIn } from './hold-limit.ts';
import { allOf } from './keys.ts';
import { readRows } from './rows.ts';
import type { HistoryDatabase } from './schema.ts';
import { noSize, sizeOfAll, subtractSizes } from './size.ts';

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
    const summary = await changeSite(change, site, kept, left);
    await countIn(change, subtractSizes(summary ? sizeOfAll(left) : noSize, sizeOfAll(kept)));
  });
}
