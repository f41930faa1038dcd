import { joinSentences } from '../../lib/format/punctuation.ts';
import { formatNear } from '../../lib/format/time.ts';
import { translate } from '../../lib/i18n.ts';
import type { Incident } from '../../lib/statistics/find-incidents.ts';
import { minuteMs } from '../../lib/time-units.ts';
import type { Reader } from './reader.ts';

/** "You saw it fail until 7:00. It worked again by 7:24.", and what is unknown. */
export function describeIncident(incident: Incident, reader: Reader): string {
  const { workedBeforeAt, firstFailedAt, lastFailedAt, workedAfterAt } = incident;
  const near = (at: number) => [formatNear(at, firstFailedAt, reader)];
  const sentences = [
    lastFailedAt - firstFailedAt < minuteMs
      ? translate('failureOnce')
      : translate('failureUntil', near(lastFailedAt)),
    workedAfterAt === null
      ? translate('failureOpen')
      : translate('failureBack', near(workedAfterAt)),
    workedBeforeAt === null
      ? translate('failureBeganUnknown')
      : translate('failureBefore', near(workedBeforeAt)),
  ];
  if (incident.mayContinuePrevious) sentences.push(translate('chartMayContinue'));
  return joinSentences(sentences);
}
