import { dayMs } from '../time-units.ts';
import { moreLoads } from './count-loads.ts';
import { isPartOfVisit, judgeTry } from './judge-try.ts';
import { daysUpTo, type LocalDate, localDates, recentDays } from './local-days.ts';
import type { TimedTry, TryKind } from './try.ts';

/**
 * What the person saw on one day. `at-times`: some loads failed and some worked. `unreachable`: no
 * load got an answer that says how the site is. Also `data-day` on the cell.
 */
export type DayState = 'worked' | 'at-times' | 'only-failed' | 'unreachable' | 'none';

/** One day of the strip. A day without a visit stays empty. */
export interface DayCell {
  readonly date: LocalDate;
  readonly state: DayState;
  /** Page loads that worked or failed. */
  readonly loads: number;
  readonly failedLoads: number;
}

/** The last 30 local days, oldest first. */
export function dayStrip(tries: readonly TimedTry[], now: number, timeZone: string): DayCell[] {
  const dateOf = localDates(timeZone);
  const days = daysUpTo(dateOf(now), recentDays);
  const recent = triesSince(tries, days[0]).filter(isPartOfVisit);
  const triesOf = Map.groupBy(recent, (tried) => dateOf(tried.at));
  return days.map((date) => toCell(date, triesOf.get(date) ?? []));
}

function toCell(date: LocalDate, tries: readonly TimedTry[]): DayCell {
  const failedLoads = countOf('failed', tries);
  const loads = countOf('worked', tries) + failedLoads;
  return { date, state: nameState(tries.length, loads, failedLoads), loads, failedLoads };
}

/** As a summary counts them. */
function countOf(kind: TryKind, tries: readonly TimedTry[]): number {
  return tries
    .filter((tried) => judgeTry(tried) === kind)
    .reduce((sum, tried) => sum + 1 + moreLoads(tried), 0);
}

function nameState(tries: number, loads: number, failedLoads: number): DayState {
  if (tries === 0) return 'none';
  if (loads === 0) return 'unreachable';
  if (failedLoads === 0) return 'worked';
  return failedLoads === loads ? 'only-failed' : 'at-times';
}

/** Local dates are slow, so old tries are dropped first, with a day to spare for time zones. */
function triesSince(tries: readonly TimedTry[], date: LocalDate | undefined): TimedTry[] {
  const earliest = Date.parse(date ?? '') - dayMs;
  return tries.filter((tried) => tried.at >= earliest);
}
