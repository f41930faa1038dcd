import { dayMs, hourMs, minuteMs } from '../time-units.ts';

/** A day on the person's calendar, `2026-11-22`. Such strings sort as days do. */
export type LocalDate = string;

/** All counts use this window: strip, days, recovery. */
export const recentDays = 30;

const quarterHourMs = 15 * minuteMs;
/** Time zones are between UTC-12 and UTC+14, so local midnight is between these. */
const earliestMidnightMs = -15 * hourMs;
const latestMidnightMs = 13 * hourMs;

/**
 * A function from milliseconds since the epoch to the local date. It is slow to make, so it is
 * cached.
 */
export function localDates(timeZone: string): (at: number) => LocalDate {
  const dateOf = knownZones.get(timeZone) ?? datesIn(timeZone);
  knownZones.set(timeZone, dateOf);
  return dateOf;
}

/** The last `count` calendar days up to `today`, oldest first. Clock changes do not matter. */
export function daysUpTo(today: LocalDate, count: number): LocalDate[] {
  const last = Date.parse(today);
  return Array.from({ length: count }, (_, index) =>
    new Date(last - (count - 1 - index) * dayMs).toISOString().slice(0, 10),
  );
}

/**
 * The first millisecond of a local day, and of the next day. They are 23 or 25 hours apart when clocks
 * change. They are equal for a day that a zone skipped, as Samoa did 30 December 2011.
 */
export function dayBounds(date: LocalDate, timeZone: string): { startsAt: number; endsAt: number } {
  const dateOf = localDates(timeZone);
  const firstMsOf = (midnightUtc: number) => {
    const wanted = new Date(midnightUtc).toISOString().slice(0, 10);
    let before = midnightUtc + earliestMidnightMs;
    let within = midnightUtc + latestMidnightMs;
    while (within - before > 1) {
      const middle = Math.floor((before + within) / 2);
      if (dateOf(middle) < wanted) before = middle;
      else within = middle;
    }
    return within;
  };
  return { startsAt: firstMsOf(Date.parse(date)), endsAt: firstMsOf(Date.parse(date) + dayMs) };
}

/** The first millisecond of the 30 days that end today. */
export function recentSince(now: number, timeZone: string): number {
  const [first = ''] = daysUpTo(localDates(timeZone)(now), recentDays);
  return dayBounds(first, timeZone).startsAt;
}

const knownZones = new Map<string, (at: number) => LocalDate>();

/**
 * `Intl` is too slow for the tries of thousands of sites. Every offset since 1972 is a multiple of a
 * quarter of an hour. So all times within one share a date.
 */
function datesIn(timeZone: string): (at: number) => LocalDate {
  const format = new Intl.DateTimeFormat('en', {
    timeZone,
    calendar: 'iso8601',
    numberingSystem: 'latn',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  });
  const dates = new Map<number, LocalDate>();
  return (at) => {
    const quarter = Math.floor(at / quarterHourMs);
    const date = dates.get(quarter) ?? toLocalDate(format.formatToParts(quarter * quarterHourMs));
    dates.set(quarter, date);
    return date;
  };
}

function toLocalDate(parts: readonly Intl.DateTimeFormatPart[]): LocalDate {
  const partOf = (type: string) => parts.find((part) => part.type === type)?.value ?? '';
  return `${partOf('year').padStart(4, '0')}-${partOf('month')}-${partOf('day')}`;
}
