import { formatNumber, formatShare, translate } from '../../lib/i18n.ts';
import type { SiteDescription } from '../../lib/statistics/describe-site.ts';
import { formatMoment } from '../charts/format-moment.ts';
import { formatSpan } from '../charts/format-span.ts';
import type { Reader } from '../charts/reader.ts';

/** How often, since when, how sure that is, on how many days, and how long it usually takes. */
export function describeShare(description: SiteDescription, reader: Reader): string {
  const { share, coverageDays, usualReturn } = description;
  const { since, failedVisits, visits, percent, couldStillFail } = share;
  if (since === null) return '';
  const counts = [failedVisits, visits].map(formatNumber);
  const sentences = [translate('siteSince', [formatMoment(since, reader), ...counts])];
  if (percent) {
    const { share: middle, low, high } = percent;
    sentences.push(translate('siteShareRange', [middle, low, high].map(formatShare)));
  }
  if (couldStillFail !== null) {
    sentences.push(translate('siteCouldStillFail', [formatShare(couldStillFail)]));
  }
  sentences.push(translate('popupCoverage', [formatNumber(coverageDays)]));
  if (usualReturn) {
    const { times, incidents, withinMs } = usualReturn;
    const span = formatSpan(withinMs, 'up', reader.locale);
    sentences.push(
      translate('siteUsuallyBack', [formatNumber(times), formatNumber(incidents), span]),
    );
  }
  return sentences.join(' ');
}
