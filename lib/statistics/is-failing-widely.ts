import { findIncidents } from './find-incidents.ts';
import { type SiteSummary, triesOf } from './summarize.ts';

const RECENT_MS = 10 * 60_000;
const FEWEST_SITES = 3;

/** Three sites or more failed within ten minutes and have not been seen working since: it may be the network. */
export function isFailingWidely(newestFirst: readonly SiteSummary[], now: number): boolean {
  const recent = newestFirst.filter(({ lastFailure }) => (lastFailure?.at ?? 0) >= now - RECENT_MS);
  const failing = recent.filter(
    (summary) => findIncidents(triesOf(summary)).at(-1)?.workedAfterAt === null,
  );
  return failing.length >= FEWEST_SITES;
}
