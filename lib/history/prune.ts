import { forgetBefore, type SiteSummary, triesOf } from '../statistics/summarize.ts';
import { changeHistory } from './change-history.ts';
import { forgetSiteIn } from './forget.ts';
import { allBefore } from './keys.ts';
import type { HistoryChange, HistoryDatabase } from './schema.ts';

export interface PruneLimits {
  /** Tries before this go: milliseconds since the epoch. */
  readonly oldestAt: number;
  /** Of what is left, the newest this many stay. */
  readonly mostTries: number;
}

/**
 * Forgets what is too old or too much, and every site of which only working loads are left. What
 * stays of `sites` equals a rebuild from what stays of `tries`. Resolves with the number of tries gone.
 */
export function prune(database: HistoryDatabase, limits: PruneLimits): Promise<number> {
  return changeHistory(database, async (change) => {
    const tries = change.objectStore('tries');
    const [before, summaries] = await Promise.all([
      tries.count(),
      change.objectStore('sites').getAll(),
    ]);
    const cut = findCut(summaries, before, limits);
    await Promise.all(summaries.map((summary) => shorten(change, summary, cut)));
    return before - (await tries.count());
  });
}

/**
 * Everything before the cut goes. Of tries in the same millisecond all go, so that the limit holds;
 * a summary counts those that say the same as one, which only moves the cut on.
 */
function findCut(
  summaries: readonly SiteSummary[],
  count: number,
  { oldestAt, mostTries }: PruneLimits,
): number {
  if (count <= mostTries) return oldestAt;
  const times = summaries.flatMap((summary) => triesOf(summary).map(({ at }) => at));
  const lastToGo = times.sort((one, other) => one - other)[count - mostTries - 1];
  return Math.max(oldestAt, (lastToGo ?? Number.MAX_SAFE_INTEGER - 1) + 1);
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
