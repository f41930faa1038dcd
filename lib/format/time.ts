import { dayMs } from '../time-units.ts';

/** Whose language and time zone a time is written in. */
export interface Clock {
  /** A BCP 47 tag. */
  readonly locale: string;
  /** An IANA name; left out: the machine's own. */
  readonly timeZone?: string;
}

/** Within these, a weekday means one day only. */
const sixDaysMs = 6 * dayMs;
const time = { hour: 'numeric', minute: '2-digit' } as const;
/**
 * The month is a full word. A short one may end with a full stop ("22 nov."), as a sentence does.
 */
const day = { day: 'numeric', month: 'long' } as const;

/** `10:02` */
export function formatTime(at: number, clock: Clock): string {
  return format(at, clock, time);
}

/** `12 May` */
export function formatDay(at: number, clock: Clock): string {
  return format(at, clock, day);
}

/** `12 May 2026` */
export function formatFullDate(at: number, clock: Clock): string {
  return format(at, clock, { ...day, year: 'numeric' });
}

/** `12 May`. A local date (`2026-05-12`) has no time zone left to apply. */
export function formatDate(date: string, locale: string): string {
  return formatDay(Date.parse(date), { locale, timeZone: 'UTC' });
}

/** `12 Nov`, for a table, whose cells are no sentences. */
export function formatShortDate(date: string, locale: string): string {
  return format(Date.parse(date), { locale, timeZone: 'UTC' }, { ...day, month: 'short' });
}

/** `12 May at 10:02` */
export function formatMoment(at: number, clock: Clock): string {
  return format(at, clock, { ...day, ...time });
}

/** `10:02` where both are on the same day, else `12 May at 10:02`. */
export function formatNear(at: number, anchor: number, clock: Clock): string {
  return isSameDay(at, anchor, clock) ? formatTime(at, clock) : formatMoment(at, clock);
}

/** `10:02` today, `Thu 10:02` within six days, else `12 May at 10:02`. */
export function formatWhen(at: number, now: number, clock: Clock): string {
  const isFar = Math.abs(at - now) >= sixDaysMs;
  return isFar || isSameDay(at, now, clock)
    ? formatNear(at, now, clock)
    : format(at, clock, { weekday: 'short', ...time });
}

/** `Tuesday` within the last six days, else `12 May`. */
export function formatDayName(at: number, now: number, clock: Clock): string {
  return format(at, clock, now - at < sixDaysMs ? { weekday: 'long' } : day);
}

function isSameDay(at: number, other: number, clock: Clock): boolean {
  const dateOf = (moment: number) => format(moment, clock, { dateStyle: 'short' });
  return dateOf(at) === dateOf(other);
}

function format(at: number, { locale, timeZone }: Clock, options: Intl.DateTimeFormatOptions) {
  return new Intl.DateTimeFormat(locale, { ...options, timeZone }).format(at);
}
