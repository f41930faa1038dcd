const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;

/**
 * "57 minutes", "2 hours 5 minutes", "3 days", rounded up: it is said as a bound. In full words, for
 * a short one may end with a full stop ("32 Min.") where the sentence does.
 */
export function formatSpan(spanMs: number, locale: string): string {
  const inUnit = (value: number, unit: 'minute' | 'hour' | 'day') =>
    new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay: 'long' }).format(value);

  const minutes = Math.ceil(spanMs / MINUTE_MS);
  if (minutes < 60) return inUnit(minutes, 'minute');
  if (minutes <= 6 * 60 && minutes % 60 > 0) {
    return `${inUnit(Math.floor(minutes / 60), 'hour')} ${inUnit(minutes % 60, 'minute')}`;
  }
  const hours = Math.ceil(spanMs / HOUR_MS);
  return hours < 48 ? inUnit(hours, 'hour') : inUnit(Math.ceil(spanMs / DAY_MS), 'day');
}
