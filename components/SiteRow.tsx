import { nameStatus } from '../lib/explain/name-status.ts';
import { formatAgo, formatNumber, translate } from '../lib/i18n.ts';
import type { SiteSummary } from '../lib/statistics/summarize.ts';
import { SayText } from './SayText.tsx';

interface SiteRowProps {
  readonly summary: SiteSummary;
  readonly now: number;
}

/** One site: what it said last, how often it failed, and when. */
export function SiteRow({ summary, now }: SiteRowProps) {
  const { site, failedCount, lastFailedAt, lastFailedStatus } = summary;
  return (
    <li class="site" data-site={site}>
      <bdi class="site-name" dir="ltr">
        {site}
      </bdi>
      <span class="site-count">
        {failedCount === 1
          ? translate('popupTimesOne')
          : translate('popupTimesMany', [formatNumber(failedCount)])}
      </span>
      <span class="site-status">
        <SayText text={nameStatus(lastFailedStatus)} /> ({lastFailedStatus})
      </span>
      <time class="site-time" dateTime={new Date(lastFailedAt).toISOString()}>
        {formatAgo(lastFailedAt, now)}
      </time>
    </li>
  );
}
