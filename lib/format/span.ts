import { formatNumber } from './number.ts';

const minuteSeconds = 60;
const hourSeconds = 60 * minuteSeconds;
const daySeconds = 24 * hourSeconds;

/**
 * "90 seconds", "57 minutes", "2 hours 5 minutes", "3 days": rounded up, as it is said as a bound.
 */
export function formatSpan(spanMs: number, locale: string): string {
  const seconds = Math.ceil(spanMs / 1000);
  const inUnit = (value: number, unit: 'second' | 'minute' | 'hour' | 'day') =>
    // A short unit may end with a full stop ("32 Min."), as the sentence around it does.
    formatNumber(value, locale, { style: 'unit', unit, unitDisplay: 'long' });
  if (seconds !== minuteSeconds && seconds <= 90) return inUnit(seconds, 'second');
  const minutes = Math.ceil(seconds / minuteSeconds);
  if (minutes < 60) return inUnit(minutes, 'minute');
  if (minutes <= 6 * 60 && minutes % 60 > 0) {
    return `${inUnit(Math.floor(minutes / 60), 'hour')} ${inUnit(minutes % 60, 'minute')}`;
  }
  const hours = Math.ceil(seconds / hourSeconds);
  return hours < 48 ? inUnit(hours, 'hour') : inUnit(Math.ceil(seconds / daySeconds), 'day');
}

/** `0:09`, `12:30` */
export function formatCountdown(seconds: number, locale: string): string {
  const minutes = formatNumber(Math.floor(seconds / 60), locale);
  return `${minutes}:${formatNumber(seconds % 60, locale, { minimumIntegerDigits: 2 })}`;
}

const agoUnits = [
  ['day', daySeconds],
  ['hour', hourSeconds],
  ['minute', minuteSeconds],
] as const;

/** "2 minutes ago", in the largest unit that fits; `null` within the first minute. */
export function formatAgo(at: number, now: number, locale: string): string | null {
  const ageSeconds = (now - at) / 1000;
  const [unit, length] = agoUnits.find(([, seconds]) => ageSeconds >= seconds) ?? [];
  if (!unit || !length) return null;
  const format = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' });
  return format.format(-Math.floor(ageSeconds / length), unit);
}
