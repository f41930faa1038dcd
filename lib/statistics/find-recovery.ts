import { hourMs, minuteMs } from '../time-units.ts';
import { findIncidents } from './find-incidents.ts';
import { isPartOfVisit, judgeTry } from './judge-try.ts';
import type { TimedTry } from './try.ts';

const stepMinutes = 5;
/** A later end says when the person came back, not when the site did. */
const longestMs = 6 * hourMs;

/** Rounds up to the next five minutes, because the beginning is not known exactly. */
export function roundUpMinutes(spanMs: number): number {
  return Math.max(1, Math.ceil(spanMs / (stepMinutes * minuteMs))) * stepMinutes;
}

/**
 * "Last time you saw it work again within `n` minutes", for failures since `earliestAt`. With a
 * `status`, only incidents with that status count. `null`: no end was seen. Checks do not count,
 * because the person did not see them.
 */
export function findRecovery(
  tries: readonly TimedTry[],
  earliestAt: number,
  status?: number,
): number | null {
  const seen = tries.filter((tried) => isPartOfVisit(tried) && tried.at >= earliestAt);
  const ends = findIncidents(seen).filter(
    ({ backWithinMs, firstFailedAt, lastFailedAt }) =>
      backWithinMs !== null &&
      backWithinMs <= longestMs &&
      seen.some(
        (tried) =>
          tried.at >= firstFailedAt &&
          tried.at <= lastFailedAt &&
          judgeTry(tried) === 'failed' &&
          (status === undefined || tried.status === status),
      ),
  );
  const last = ends.at(-1)?.backWithinMs;
  return last === undefined || last === null ? null : roundUpMinutes(last);
}
