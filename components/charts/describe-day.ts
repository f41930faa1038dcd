import { translate } from '../../lib/i18n.ts';
import type { MessageKey } from '../../lib/knowledge/message-key.ts';
import type { DayCell } from '../../lib/statistics/day-strip.ts';
import { formatDay } from './format-moment.ts';
import type { Reader } from './reader.ts';

export const DAY_STATE_WORDS = {
  fine: 'chartFine',
  shaky: 'chartShaky',
  failed: 'chartFailed',
  'no-visit': 'chartNoVisit',
} as const satisfies Record<DayCell['state'], MessageKey>;

/** "12 May: 4 visits, 1 failed". */
export function describeDay({ date, visits, failedVisits }: DayCell, reader: Reader): string {
  const day = formatDay(date, reader);
  if (visits === 0) return translate('chartDayNoVisit', [day]);
  const failed = failedVisits.toLocaleString(reader.locale);
  if (visits === 1) return translate('chartDayOneVisit', [day, failed]);
  return translate('chartDayVisits', [day, visits.toLocaleString(reader.locale), failed]);
}
