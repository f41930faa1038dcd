import { nameStatus } from '../lib/explain/name-status.ts';
import { formatAgo, formatNumber, translate } from '../lib/i18n.ts';
import { type SiteSummary, triesOf } from '../lib/statistics/summarize.ts';
import { SayText } from './SayText.tsx';

interface SiteRowProps {
  readonly summary: SiteSummary;
  readonly now: number;
}

/** One site: what it said last, how often it failed, and when. */
export function SiteRow({ summary, now }: SiteRowProps) {
  const { site, lastFailure } = summary;
  const failedCount = triesOf(summary).filter(({ kind }) => kind === 'failed').length;
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
      {lastFailure && (
        <>
          <span class="site-status">
            <SayText text={nameStatus(lastFailure.status)} /> ({lastFailure.status})
          </span>
          <time class="site-time" dateTime={new Date(lastFailure.at).toISOString()}>
            {formatAgo(lastFailure.at, now)}
          </time>
        </>
      )}
    </li>
  );
}
