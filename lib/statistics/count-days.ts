import type { DayCell } from './day-strip.ts';
import { isPartOfVisit, judgeTry } from './judge-try.ts';
import { type LocalDate, localDates } from './local-days.ts';
import type { TimedTry } from './try.ts';

/** "You saw it fail on `failedDays` of `seenDays` days.", over the last 30 days. */
export interface DayCount {
  /** Days on which a load worked or failed. */
  readonly seenDays: number;
  readonly failedDays: number;
  /** The first failing day, if it is one of the 30. Nothing is recorded from before it. */
  readonly since: LocalDate | null;
}

export function countDays(
  strip: readonly DayCell[],
  tries: readonly TimedTry[],
  timeZone: string,
): DayCount {
  const first = firstFailingDay(tries, timeZone);
  return {
    seenDays: strip.filter(({ loads }) => loads > 0).length,
    failedDays: strip.filter(({ failedLoads }) => failedLoads > 0).length,
    since: first !== null && strip.some(({ date }) => date === first) ? first : null,
  };
}

function firstFailingDay(tries: readonly TimedTry[], timeZone: string): LocalDate | null {
  const failed = tries.filter((tried) => isPartOfVisit(tried) && judgeTry(tried) === 'failed');
  if (failed.length === 0) return null;
  return localDates(timeZone)(
    failed.reduce((at, tried) => Math.min(at, tried.at), Number.POSITIVE_INFINITY),
  );
}
