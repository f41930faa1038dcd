import { forgetBefore, type SiteSummary, triesOf } from '../statistics/summarize.ts';
import { changeHistory } from './change-history.ts';
import { forgetSiteIn } from './forget.ts';
import type { HistoryChange, HistoryDatabase } from './schema.ts';

export interface PruneLimits {
  /** Tries before this go: milliseconds since the epoch. */
  readonly oldestAt: number;
  /** Of what is left, the newest this many stay. */
  readonly mostTries: number;
}

/**
 * Forgets what is too old or too much, and every site of which only working loads are left. What stays of
 * `sites` equals a rebuild from what stays of `tries`. Resolves with the number of tries gone.
 */
export function prune(database: HistoryDatabase, limits: PruneLimits): Promise<number> {
  return changeHistory(database, async (change) => {
    const tries = change.objectStore('tries');
    const cut = await findCut(change, limits);
    const [old, summaries] = await Promise.all([
      tries.index('byTime').getAllKeys(IDBKeyRange.upperBound(cut, true)),
      change.objectStore('sites').getAll(),
    ]);
    await Promise.all(old.map((id) => tries.delete(id)));
    const left = await Promise.all(summaries.map((summary) => shorten(change, summary, cut)));
    return old.length + left.reduce((sum, count) => sum + count, 0);
  });
}

/** Everything before the cut goes. Of tries in the same millisecond all go, so that the limit holds. */
async function findCut(change: HistoryChange, { oldestAt, mostTries }: PruneLimits) {
  const tries = change.objectStore('tries');
  const tooMany = (await tries.count()) - mostTries;
  if (tooMany <= 0) return oldestAt;
  const first = await tries.index('byTime').openKeyCursor();
  const lastToGo = tooMany > 1 ? await first?.advance(tooMany - 1) : first;
  return Math.max(oldestAt, (lastToGo?.key ?? 0) + 1);
}

/** Resolves with how many tries went besides those before the cut. */
async function shorten(change: HistoryChange, summary: SiteSummary, cut: number): Promise<number> {
  const sites = change.objectStore('sites');
  const kept = forgetBefore(summary, cut);
  if (!kept) await sites.delete(summary.site);
  else if (triesOf(kept).every(({ kind }) => kind === 'worked')) {
    return forgetSiteIn(change, summary.site);
  } else if (kept.timeline.length < summary.timeline.length) await sites.put(kept);
  return 0;
}
