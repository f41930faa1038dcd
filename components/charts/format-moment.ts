import { translate } from '../../lib/i18n.ts';
import type { LocalDate } from '../../lib/statistics/local-days.ts';
import type { Reader } from './reader.ts';

/** "12 May". A local date has no zone left to apply. */
export function formatDay(date: LocalDate, { locale }: Reader): string {
  return formatDayOf(Date.parse(date), locale, 'UTC');
}

/** "10:02". */
export function formatTime(at: number, { locale, timeZone }: Reader): string {
  return formatFor(locale, { timeStyle: 'short', timeZone }).format(at);
}

/** "12 May, 10:02". */
export function formatMoment(at: number, reader: Reader): string {
  const day = formatDayOf(at, reader.locale, reader.timeZone);
  return translate('chartMoment', [day, formatTime(at, reader)]);
}

/** The time alone where both are on the same local day, else with its day. */
export function formatNear(at: number, anchor: number, reader: Reader): string {
  const dayOf = (moment: number) => formatDayOf(moment, reader.locale, reader.timeZone);
  return dayOf(at) === dayOf(anchor) ? formatTime(at, reader) : formatMoment(at, reader);
}

function formatDayOf(at: number, locale: string, timeZone: string): string {
  return formatFor(locale, { day: 'numeric', month: 'long', timeZone }).format(at);
}

const known = new Map<string, Intl.DateTimeFormat>();

/** Formats are slow to make, and a chart needs the same one for each of its marks. */
function formatFor(locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = locale + JSON.stringify(options);
  const format = known.get(key) ?? new Intl.DateTimeFormat(locale, options);
  known.set(key, format);
  return format;
}
