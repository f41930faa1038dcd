import { formatDate } from '../format/time.ts';
import type { LocalDate } from '../statistics/local-days.ts';
import type { Text } from './help.ts';

interface Days {
  readonly seenDays: number;
  readonly failedDays: number;
  readonly since: LocalDate | null;
}

/** "You saw it fail on 4 of 23 days.", the same on every surface; `null` without visits. */
export function sayDays({ seenDays, failedDays, since }: Days, locale: string): Text | null {
  if (seenDays === 0) return null;
  if (failedDays === 0) return { key: 'pastNone' };
  if (seenDays === 1) return { key: 'pastFirstDay' };
  const counts = [failedDays, seenDays];
  if (since === null) return { key: 'pastDays', values: counts };
  return { key: 'pastDaysSince', values: [...counts, formatDate(since, locale)] };
}
