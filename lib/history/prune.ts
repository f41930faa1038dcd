import { forgetBefore, type SiteSummary, triesOf } from '../statistics/summarize.ts';
import { changeHistory } from './change-history.ts';
import { forgetSiteIn } from './forget.ts';
import { makeRoom } from './hold-limit.ts';
import { allBefore } from './keys.ts';
import type { HistoryChange, HistoryDatabase } from './schema.ts';

export interface PruneLimits {
  /** Tries before this go: milliseconds since the epoch. */
  readonly oldestAt: number;
  /** Of what is left, this many stay, and fewer where they are long (`sizeOf`). */
  readonly mostTries: number;
}

/**
 * Forgets what is too old or too much, and every site of which only working loads are left. What
 * stays of `sites` equals a rebuild from what stays of `tries`. Resolves with the number of tries gone.
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
