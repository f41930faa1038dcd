import { shortestAlarmMs } from '../browser/shortest-alarm.ts';
import { jitter } from '../fixes/jitter.ts';
import { dayMs, minuteMs } from '../time-units.ts';

/** The first checks, in minutes after the start. Later there is one each half hour. */
const firstChecksMinutes = [1, 2, 5, 10, 15] as const;
const laterEveryMinutes = 30;

/** How long a site is watched, and how many sites at once. */
const watchLimitMs = dayMs;
export const watchedSitesLimit = 5;

/**
 * The next check, in milliseconds since the epoch; `null` after 24 hours. It is at least a minute from
 * now, and not before the site's `Retry-After`.
 */
export function nextCheckAt({
  checksMade,
  startedAt,
  now,
  retryAt,
  random,
}: {
  readonly checksMade: number;
  readonly startedAt: number;
  readonly now: number;
  /** Milliseconds since the epoch, or `null` where the site said nothing. */
  readonly retryAt: number | null;
  /** From 0 to 1. */
  readonly random: number;
}): number | null {
  const minutes = firstChecksMinutes[checksMade];
  const planned =
    minutes === undefined
      ? now + jitter(laterEveryMinutes * minuteMs, random)
      : startedAt + minutes * minuteMs;
  const at = Math.max(planned, now + shortestAlarmMs, retryAt ?? 0);
  return at - startedAt > watchLimitMs ? null : at;
}
