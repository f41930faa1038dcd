import { translate } from '../../lib/i18n.ts';
import type { Incident } from '../../lib/statistics/find-incidents.ts';
import { formatMoment, formatNear } from './format-moment.ts';
import { formatSpan } from './format-span.ts';
import type { Reader } from './reader.ts';

/** "Failed for at least 10 min, at most 57 min.", and what we do not know about it. */
export function describeIncident(incident: Incident, reader: Reader): string {
  const sentences = [describeLength(incident, reader)];
  if (incident.workedBeforeAt === null) sentences.push(translate('chartBeganUnknown'));
  if (incident.mayContinuePrevious) sentences.push(translate('chartMayContinue'));
  return sentences.join(' ');
}

function describeLength(incident: Incident, reader: Reader): string {
  const { firstFailedAt, lastFailedAt, workedAfterAt, atMostMs, seenFailingMs } = incident;
  if (workedAfterAt === null) {
    const last = formatNear(lastFailedAt, firstFailedAt, reader);
    return translate('chartNotSeenWorking', [formatMoment(firstFailedAt, reader), last]);
  }
  const atLeast = formatSpan(seenFailingMs, 'down', reader.locale);
  const atMost = atMostMs === null ? null : formatSpan(atMostMs, 'up', reader.locale);
  if (seenFailingMs < 60_000) {
    return atMost ? translate('chartFailedOnceAtMost', [atMost]) : translate('chartFailedOnce');
  }
  return atMost
    ? translate('chartAtLeastAtMost', [atLeast, atMost])
    : translate('chartAtLeast', [atLeast]);
}

/** The moments at the three parts of a bar: worked before, failed, worked after. */
export function describeMoments(incident: Incident, reader: Reader): [string, string, string] {
  const { workedBeforeAt, firstFailedAt, lastFailedAt, workedAfterAt } = incident;
  const near = (at: number) => formatNear(at, firstFailedAt, reader);
  const failed =
    lastFailedAt === firstFailedAt
      ? translate('chartFailedAt', [near(firstFailedAt)])
      : translate('chartFailedFromTo', [near(firstFailedAt), near(lastFailedAt)]);
  return [
    workedBeforeAt === null
      ? translate('chartNotKnown')
      : translate('chartWorkedAt', [near(workedBeforeAt)]),
    failed,
    workedAfterAt === null
      ? translate('chartNotYet')
      : translate('chartWorkedAt', [near(workedAfterAt)]),
  ];
}
