import { formatNumber } from '../../lib/format/number.ts';
import { formatTime } from '../../lib/format/time.ts';
import { readLanguage, translate } from '../../lib/i18n.ts';
import type { TimelineTry } from '../../lib/statistics/day-timeline.ts';
import type { Reader } from './reader.ts';

/** "10:02: failed (502)". */
export function describeTry(tried: TimelineTry, reader: Reader): string {
  return translate('chartTry', [formatTime(tried.at, reader), describeResult(tried)]);
}

/** "failed (502)", "failed (502) ×16"; a check says that it is one. */
export function describeResult({ kind, status, isCheck, count = 1 }: TimelineTry): string {
  const times = count > 1 ? ` ×${formatNumber(count, readLanguage())}` : '';
  const result = kindWords(kind, status) + times;
  return isCheck ? translate('chartCheck', [result]) : result;
}

function kindWords(kind: TimelineTry['kind'], status: number): string {
  if (kind === 'worked') return translate('chartFine');
  if (kind === 'failed') {
    return status === 0
      ? translate('chartFailed')
      : translate('chartFailedWithCode', [`${status}`]);
  }
  if (status === 0) return translate('chartNoConnection');
  return status === 511
    ? translate('chartNetworkSignIn')
    : translate('chartRefused', [`${status}`]);
}
