import { useMemo } from 'preact/hooks';
import { formatAgo, formatNumber, translate } from '../../lib/i18n.ts';
import { describeSite } from '../../lib/statistics/describe-site.ts';
import { type SiteSummary, triesOf } from '../../lib/statistics/summarize.ts';
import { DayStripPicture } from '../charts/DayStripPicture.tsx';
import type { Reader } from '../charts/reader.ts';
import { WordTag } from './WordTag.tsx';

interface SiteRowProps {
  readonly summary: SiteSummary;
  readonly now: number;
  readonly reader: Reader;
  readonly onOpen: (site: string) => void;
}

/** One site: how often it failed, when last, and its 30 days in a picture. */
export function SiteRow({ summary, now, reader, onOpen }: SiteRowProps) {
  const { site, lastFailure } = summary;
  const { word, share, strip } = useMemo(
    () => describeSite(triesOf(summary), now, reader.timeZone),
    [summary, now, reader],
  );
  const counts = [share.failedVisits, share.visits].map(formatNumber);
  const shareLine = translate('popupRowShare', counts);
  const line = lastFailure
    ? translate('popupRowLine', [shareLine, formatAgo(lastFailure.at, now)])
    : shareLine;
  return (
    <li class="site" data-site={site}>
      <button type="button" class="site-open" onClick={() => onOpen(site)}>
        <bdi class="site-name" dir="ltr">
          {site}
        </bdi>{' '}
        <WordTag word={word} />
        <span class="site-line">{line}</span>
      </button>
      <div aria-hidden="true">
        <DayStripPicture days={strip} direction={reader.direction} label={line} />
      </div>
    </li>
  );
}
