import { type SiteSummary, summarizeAll } from '../statistics/summarize.ts';
import type { Try } from '../statistics/try.ts';
import { forgetSiteIn } from './forget.ts';
import { keyOf } from './keys.ts';
import { putRow } from './rows.ts';
import type { HistoryChange } from './schema.ts';

/**
 * Replaces the tries of a site, within a larger change that updates the total. Resolves with its summary,
 * or with none: without a failure the site is deleted.
 */
export async function changeSite(
  change: HistoryChange,
  site: string,
  before: readonly Try[],
  after: readonly Try[],
): Promise<SiteSummary | undefined> {
  const [summary] = after.some(({ kind }) => kind !== 'worked') ? summarizeAll(after) : [];
  if (!summary) {
    await forgetSiteIn(change, site);
    return undefined;
  }
  const [known, kept] = [new Set(before), new Set(after)];
  await Promise.all([
    ...[...known.difference(kept)].map((load) => change.objectStore('tries').delete(keyOf(load))),
    ...[...kept.difference(known)].map((load) => putRow(change, load)),
    change.objectStore('sites').put(summary),
  ]);
  return summary;
}
