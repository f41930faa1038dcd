import { useMemo } from 'preact/hooks';
import { writeHost } from '../../lib/explain/name-host.ts';
import { joinSentences } from '../../lib/format/punctuation.ts';
import { translate } from '../../lib/i18n.ts';
import { gatherSiteFacts, type SiteFacts } from '../../lib/statistics/gather-site-facts.ts';
import { nameNow } from '../../lib/statistics/name-now.ts';
import { lastFailingHost, type SiteSummary, triesOf } from '../../lib/statistics/summarize.ts';
import type { Reader } from '../charts/reader.ts';
import { HostName } from '../HostName.tsx';
import { describeAgo, labelNow, nowTones } from './describe-now.ts';
import { labelOften } from './label-often.ts';
import { Tag } from './Tag.tsx';

interface SiteRowProps {
  readonly summary: SiteSummary;
  readonly now: number;
  readonly reader: Reader;
  readonly onOpen: (site: string) => void;
}

/** One site: how its last failing host is now, how often it failed, and when last. */
export function SiteRow({ summary, now, reader, onOpen }: SiteRowProps) {
  const { site, lastFailure } = summary;
  const siteFacts = useMemo(
    () => gatherSiteFacts(triesOf(summary), now, reader.timeZone),
    [summary, now, reader],
  );
  const fact = nameNow(lastFailingHost(summary), now);
  const last =
    lastFailure && translate('rowLastFailed', [describeAgo(lastFailure.at, now, reader)]);
  return (
    <li class="site" data-site={site} data-now={fact.kind} data-often={siteFacts.often}>
      <button type="button" class="site-open" onClick={() => onOpen(site)}>
        <span class="site-name">
          <HostName name={writeHost(site)} />
        </span>{' '}
        <Tag tone={nowTones[fact.kind]}>{labelNow(fact, now, reader)}</Tag>
        <span class="site-line">{joinSentences([describeOften(siteFacts), last ?? ''])}</span>
      </button>
    </li>
  );
}

/** "Fails at times: 4 of 23 days."; empty where too little is known. */
function describeOften({ often, days }: SiteFacts): string {
  if (often === 'none') return '';
  if (often === 'once') return translate('rowOnce', [labelOften(often)]);
  return translate('rowDays', [labelOften(often), days.failedDays, days.seenDays]);
}
