const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;

/**
 * "57 min", "2 hr 5 min", "3 days". A lower bound is rounded down and an upper one up, so that "at
 * least" and "at most" stay true. Below a minute: "1 min" as an upper bound.
 */
export function formatSpan(spanMs: number, round: 'down' | 'up', locale: string): string {
  const rounded = round === 'down' ? Math.floor : Math.ceil;
  const inUnit = (value: number, unit: 'minute' | 'hour' | 'day') =>
    new Intl.NumberFormat(locale, {
      style: 'unit',
      unit,
      unitDisplay: unit === 'day' ? 'long' : 'short',
    }).format(value);

  const minutes = rounded(spanMs / MINUTE_MS);
  if (minutes < 60) return inUnit(minutes, 'minute');
  if (minutes < 6 * 60 && minutes % 60 > 0) {
    return `${inUnit(Math.floor(minutes / 60), 'hour')} ${inUnit(minutes % 60, 'minute')}`;
  }
  const hours = rounded(spanMs / HOUR_MS);
  return hours < 48 ? inUnit(hours, 'hour') : inUnit(rounded(spanMs / DAY_MS), 'day');
}
