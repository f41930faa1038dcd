import type { LocalDate } from '../statistics/local-days.ts';
import type { Text } from './help.ts';

interface Days {
  readonly seenDays: number;
  readonly failedDays: number;
  readonly since: LocalDate | null;
}

/** "You saw it fail on 4 of 23 days.", the same on every surface; null where no visit is known. */
export function sayDays({ seenDays, failedDays, since }: Days, locale: string): Text | null {
  if (seenDays === 0) return null;
  if (failedDays === 0) return { key: 'pastNone' };
  if (seenDays === 1) return { key: 'pastFirstDay' };
  const counts = [failedDays, seenDays].map((count) => count.toLocaleString(locale));
  if (since === null) return { key: 'pastDays', values: counts };
  return { key: 'pastDaysSince', values: [...counts, formatDate(since, locale)] };
}

/** "22 November": a short month would end a sentence with a full stop of its own. */
function formatDate(date: LocalDate, locale: string): string {
  const options = { day: 'numeric', month: 'long', timeZone: 'UTC' } as const;
  return new Intl.DateTimeFormat(locale, options).format(Date.parse(date));
}
