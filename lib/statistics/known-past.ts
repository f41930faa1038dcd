import { minuteMs } from '../time-units.ts';
import { countDays, type DayCount } from './count-days.ts';
import { dayStrip } from './day-strip.ts';
import { findIncidents } from './find-incidents.ts';
import { findRecovery } from './find-recovery.ts';
import { isPartOfVisit } from './judge-try.ts';
import { recentSince } from './local-days.ts';
import type { TimedTry } from './try.ts';

/** What a card says about the past of one host: the last 30 days, with the current failure. */
export interface KnownPast extends Pick<DayCount, 'failedDays' | 'seenDays'> {
  /** Last time the person saw it work again within these minutes; `null`: unknown, or exceeded. */
  readonly recoveryMinutes: number | null;
}

/** The current failure. `status` is undefined where the browser hides it. */
interface ShownFailure {
  readonly at: number;
  readonly status?: number | undefined;
}

/** `tries` of one host, with or without the current failure: the result is the same. */
export function knownPast(
  tries: readonly TimedTry[],
  { at, status }: ShownFailure,
  now: number,
  timeZone: string,
): KnownPast {
  const shown: TimedTry = { at, kind: 'failed', ...(status !== undefined && { status }) };
  const all = [...tries, shown];
  const minutes = findRecovery(all, recentSince(now, timeZone), status);
  const waitedMs = now - beganAt(all, at);
  const isExceeded = minutes !== null && waitedMs > minutes * minuteMs;
  const { failedDays, seenDays } = countDays(dayStrip(all, now, timeZone), all, timeZone);
  return { failedDays, seenDays, recoveryMinutes: isExceeded ? null : minutes };
}

/** When the current run of failures began, as far as the person saw it. */
function beganAt(tries: readonly TimedTry[], shownAt: number): number {
  const latest = findIncidents(tries.filter(isPartOfVisit)).at(-1);
  return latest?.workedAfterAt === null ? latest.firstFailedAt : shownAt;
}
