const minuteMs = 60_000;

/** How times are written for one person. */
export interface Clock {
  readonly now: number;
  readonly locale: string;
  readonly timeZone?: string;
}

/** `18:00`; with the weekday where that is not today, and with the date where it is a week off. */
export function sayClockTime(at: number, { now, locale, timeZone }: Clock): string {
  const day = new Intl.DateTimeFormat('en', { dateStyle: 'short', timeZone });
  const weekday = new Intl.DateTimeFormat('en', { weekday: 'short', timeZone });
  const isToday = day.format(at) === day.format(now);
  const isSameWeekday = weekday.format(at) === weekday.format(now);
  const date = isSameWeekday
    ? ({ day: 'numeric', month: 'short' } as const)
    : ({ weekday: 'short' } as const);
  return new Intl.DateTimeFormat(locale, {
    hour: 'numeric',
    minute: '2-digit',
    ...(isToday ? {} : date),
    timeZone,
  }).format(at);
}

/** `12 Nov` */
export function sayDay(at: number, { locale, timeZone }: Clock): string {
  return new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short', timeZone }).format(at);
}

/** `40 seconds`, `5 minutes`: rounded up, so that nobody comes too early. */
export function saySpan(spanMs: number, locale: string): string {
  const isShort = spanMs <= 90_000;
  return new Intl.NumberFormat(locale, {
    style: 'unit',
    unit: isShort ? 'second' : 'minute',
    unitDisplay: 'long',
  }).format(Math.ceil(spanMs / (isShort ? 1000 : minuteMs)));
}
