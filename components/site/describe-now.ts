import { formatAgo, formatDayName, formatNumber, translate } from '../../lib/i18n.ts';
import type { SiteDescription } from '../../lib/statistics/describe-site.ts';
import type { SiteSummary } from '../../lib/statistics/summarize.ts';
import { formatNear } from '../charts/format-moment.ts';
import { formatSpan } from '../charts/format-span.ts';
import type { Reader } from '../charts/reader.ts';

const dayMs = 86_400_000;

/** "Failed 2 minutes ago (502).": is it failing now? As far as anybody has looked. */
export function describeNow(
  { isFailing, lastFailedAt, lastWorkedAt }: SiteDescription,
  { lastFailure }: SiteSummary,
  now: number,
  reader: Reader,
): string {
  if (isFailing && lastFailedAt !== null) {
    const ago = formatAgo(lastFailedAt, now);
    return lastFailure
      ? translate('popupFailed', [ago, String(lastFailure.status)])
      : translate('popupFailedNoCode', [ago]);
  }
  if (lastWorkedAt === null) return '';
  return now - lastWorkedAt > dayMs
    ? translate('popupNotLooked', [formatDayName(lastWorkedAt, now)])
    : translate('popupWorking', [formatNear(lastWorkedAt, now, reader)]);
}

/** "3 of your 12 visits failed. You visited on 9 of 30 days. Last time it was back within 25 min." */
export function describePast(
  { share, coverageDays, incidents }: SiteDescription,
  { locale }: Reader,
): string {
  const { failedVisits, visits } = share;
  if (visits === 0) return '';
  const numbers = [failedVisits, visits].map(formatNumber);
  const sentences = [
    visits === 1 && failedVisits === 1
      ? translate('popupShareOne')
      : failedVisits === 0
        ? translate('popupShareNone', [formatNumber(visits)])
        : translate('popupSharePlain', numbers),
    translate('popupCoverage', [formatNumber(coverageDays)]),
  ];
  const backWithinMs = incidents
    .map((incident) => incident.backWithinMs)
    .findLast((ms) => ms !== null);
  if (backWithinMs) {
    sentences.push(translate('popupBackWithin', [formatSpan(backWithinMs, 'up', locale)]));
  }
  return sentences.join(' ');
}
