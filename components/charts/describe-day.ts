import { formatDate } from '../../lib/format/time.ts';
import { translate } from '../../lib/i18n.ts';
import type { MessageKey } from '../../lib/knowledge/message-key.ts';
import type { DayCell, DayState } from '../../lib/statistics/day-strip.ts';
import type { Reader } from './reader.ts';

export const dayStateWords = {
  worked: 'chartDayWorked',
  'at-times': 'chartAtTimes',
  'only-failed': 'chartOnlyFailed',
  unreachable: 'chartUnreachable',
  none: 'chartNoVisit',
} as const satisfies Record<DayState, MessageKey>;

/** "12 May: failed at times, 1 of 4 page loads". */
export function describeDay({ date, state, loads, failedLoads }: DayCell, reader: Reader): string {
  const words = [formatDate(date, reader.locale), translate(dayStateWords[state])];
  if (loads === 0) return translate('chartDay', words);
  if (loads === 1) return translate('chartDayOneLoad', words);
  return state === 'at-times'
    ? translate('chartDayFailedLoads', [...words, failedLoads, loads])
    : translate('chartDayLoads', [...words, loads]);
}
