import type { Try } from './try.ts';

/** What the popup needs of a site at first sight; small, and never more than the tries tell. */
export interface SiteSummary {
  readonly site: string;
  readonly failedCount: number;
  readonly firstFailedAt: number;
  readonly lastFailedAt: number;
  readonly lastFailedStatus: number;
  /** `null` if it has not been seen working since its first failure. */
  readonly lastWorkedAt: number | null;
}

/** The summary after one more try, in whatever order tries arrive. */
export function addTry(summary: SiteSummary | undefined, load: Try): SiteSummary {
  const before = summary ?? {
    site: load.site,
    failedCount: 0,
    firstFailedAt: Number.POSITIVE_INFINITY,
    lastFailedAt: Number.NEGATIVE_INFINITY,
    lastFailedStatus: 0,
    lastWorkedAt: null,
  };
  if (load.kind === 'worked')
    return { ...before, lastWorkedAt: Math.max(before.lastWorkedAt ?? 0, load.at) };
  if (load.kind === 'unreachable') return before;
  const isLast = load.at >= before.lastFailedAt;
  return {
    ...before,
    failedCount: before.failedCount + 1,
    firstFailedAt: Math.min(before.firstFailedAt, load.at),
    lastFailedAt: isLast ? load.at : before.lastFailedAt,
    lastFailedStatus: isLast ? load.status : before.lastFailedStatus,
  };
}
