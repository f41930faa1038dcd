import { forgetBefore, type SiteSummary, triesOf } from '../statistics/summarize.ts';
import { changeHistory } from './change-history.ts';
import { forgetSiteIn } from './forget.ts';
import { makeRoom } from './hold-limit.ts';
import { allBefore } from './keys.ts';
import type { HistoryChange, HistoryDatabase } from './schema.ts';

export interface PruneLimits {
  /** Older tries are deleted. Milliseconds since the epoch. */
  readonly oldestAt: number;
  /** At most this many tries stay, and fewer if they are long (`sizeOf`). */
  readonly mostTries: number;
}

/**
 * Deletes what is too old or too much, and each site that has only good loads left. Afterwards `sites`
 * equals a rebuild from `tries`. Resolves with the number of deleted tries.
 */
export function prune(
  database: HistoryDatabase,
  { oldestAt, mostTries }: PruneLimits,
): Promise<number> {
  return changeHistory(database, async (change) => {
    const tries = change.objectStore('tries');
    const [before, summaries] = await Promise.all([
      tries.count(),
      change.objectStore('sites').getAll(),
    ]);
    await Promise.all(summaries.map((summary) => shorten(change, summary, oldestAt)));
    await makeRoom(change, mostTries);
    return before - (await tries.count());
  });
}

async function shorten(change: HistoryChange, summary: SiteSummary, cut: number): Promise<void> {
  const { site, timeline } = summary;
  const kept = forgetBefore(summary, cut);
  if (!kept || triesOf(kept).every(({ kind }) => kind === 'worked')) {
    await forgetSiteIn(change, site);
  } else if (kept.timeline.length < timeline.length) {
    await Promise.all([
      change.objectStore('sites').put(kept),
      change.objectStore('tries').delete(allBefore(site, cut)),
    ]);
  }
}
