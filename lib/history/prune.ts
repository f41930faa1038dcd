import { type SiteSummary, triesOf } from '../statistics/summarize.ts';
import { changeHistory } from './change-history.ts';
import { changeSite } from './change-site.ts';
import { dateBack, isAhead } from './date-back.ts';
import { makeRoom } from './hold-limit.ts';
import { allOf } from './keys.ts';
import { readRows } from './rows.ts';
import type { HistoryChange, HistoryDatabase } from './schema.ts';

export interface PruneLimits {
  /** Older tries are deleted. Milliseconds since the epoch. */
  readonly oldestAt: number;
  /** At most this many tries stay, and fewer if they are long (`totalOf`). */
  readonly mostTries: number;
}

/**
 * Deletes what is too old or too much, and each site that has only good loads left. Dates back what is
 * from the future. Afterwards `sites` equals a rebuild from `tries`. Resolves with the number of deleted tries.
 */
export function prune(
  database: HistoryDatabase,
  { oldestAt, mostTries }: PruneLimits,
  now = Date.now(),
): Promise<number> {
  return changeHistory(database, async (change) => {
    const tries = change.objectStore('tries');
    const [before, summaries] = await Promise.all([
      tries.count(),
      change.objectStore('sites').getAll(),
    ]);
    await Promise.all(summaries.map((summary) => tidySite(change, summary, oldestAt, now)));
    await makeRoom(change, mostTries);
    return before - (await tries.count());
  });
}

async function tidySite(
  change: HistoryChange,
  summary: SiteSummary,
  oldestAt: number,
  now: number,
): Promise<void> {
  const tries = triesOf(summary);
  const isOld = tries.some(({ at }) => at < oldestAt);
  const isGood = tries.every(({ kind }) => kind === 'worked');
  if (!isOld && !isGood && !isAhead(summary, now)) return;
  const before = await readRows(change, allOf(summary.site));
  const after = dateBack(before, now).filter(({ at }) => at >= oldestAt);
  await changeSite(change, summary.site, before, after);
}
