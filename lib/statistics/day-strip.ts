import { groupVisits } from './group-visits.ts';
import { daysUpTo, type LocalDate, localDates, RECENT_DAYS } from './local-days.ts';
import type { TimedTry } from './try.ts';

/** One day of the strip: its worst visit. A day without a visit is never filled in. */
export interface DayCell {
  readonly date: LocalDate;
  readonly state: 'fine' | 'shaky' | 'failed' | 'no-visit';
  readonly visits: number;
  /** Visits in which anything failed. */
  readonly failedVisits: number;
}

/**
 * The last 30 local days, oldest first. A visit over midnight is cut there: each day shows only
 * what was seen on it.
 */
export function dayStrip(tries: readonly TimedTry[], now: number, timeZone: string): DayCell[] {
  const dateOf = localDates(timeZone);
  const days = daysUpTo(dateOf(now), RECENT_DAYS);
  const triesOf = Map.groupBy(triesSince(tries, days[0]), (tried) => dateOf(tried.at));
  return days.map((date) => toCell(date, triesOf.get(date) ?? []));
}

/** Days with a visit, of the 30: how much the strip rests on. */
export function coverageDays(strip: readonly DayCell[]): number {
  return strip.filter((cell) => cell.visits > 0).length;
}

function toCell(date: LocalDate, tries: readonly TimedTry[]): DayCell {
  const states = groupVisits(tries).map((visit) => visit.state);
  const worst = (['failed', 'shaky', 'fine'] as const).find((state) => states.includes(state));
  return {
    date,
    state: worst ?? 'no-visit',
    visits: states.length,
    failedVisits: states.filter((state) => state !== 'fine').length,
  };
}

/** Telling a local date is slow: old tries are set aside first, with a day to spare for any zone. */
function triesSince(tries: readonly TimedTry[], date: LocalDate | undefined): TimedTry[] {
  const earliest = Date.parse(date ?? '') - 86_400_000;
  return tries.filter((tried) => tried.at >= earliest);
}
