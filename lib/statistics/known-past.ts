import { countDays, type DayCount } from './count-days.ts';
import { dayStrip } from './day-strip.ts';
import { findIncidents } from './find-incidents.ts';
import { findRecovery } from './find-recovery.ts';
import { isPartOfVisit } from './judge-try.ts';
import { recentSince } from './local-days.ts';
import { nameOften, type Often } from './name-often.ts';
import type { TimedTry } from './try.ts';

/** What a card says about the past of one host, over the last 30 days, today's failure included. */
export interface Past extends DayCount {
  readonly often: Often;
  /** "Last time you saw it work again within … minutes"; null where that is not told, or exceeded. */
  readonly recoveryMinutes: number | null;
}

/** The failure on the screen; `status` undefined where the browser hides it. */
interface ShownFailure {
  readonly at: number;
  readonly status?: number | undefined;
}

const minuteMs = 60_000;

/** `tries` of one host, with or without the failure on the screen: both give the same. */
export function knownPast(
  tries: readonly TimedTry[],
  { at, status }: ShownFailure,
  now: number,
  timeZone: string,
): Past {
  const shown: TimedTry = { at, kind: 'failed', ...(status !== undefined && { status }) };
  const all = [...tries, shown];
  const days = countDays(dayStrip(all, now, timeZone), all, timeZone);
  const minutes = findRecovery(all, recentSince(now, timeZone), status);
  const waitedMs = now - beganAt(all, at);
  const isExceeded = minutes !== null && waitedMs > minutes * minuteMs;
  return { ...days, often: nameOften(days), recoveryMinutes: isExceeded ? null : minutes };
}

/** When the present run of failures began, as far as the person saw it. */
function beganAt(tries: readonly TimedTry[], shownAt: number): number {
  const latest = findIncidents(tries.filter(isPartOfVisit)).at(-1);
  return latest?.workedAfterAt === null ? latest.firstFailedAt : shownAt;
}
