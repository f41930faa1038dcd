import { DayStrip } from '../../components/charts/DayStrip.tsx';
import { HostName } from '../../components/HostName.tsx';
import { Sign } from '../../components/Sign.tsx';
import { describePast } from '../../components/site/describe-past.ts';
import { SiteNow } from '../../components/site/SiteNow.tsx';
import { between } from '../../lib/format/punctuation.ts';
import { translate } from '../../lib/i18n.ts';
import { gatherSiteFacts } from '../../lib/statistics/gather-site-facts.ts';
import { minuteMs } from '../../lib/time-units.ts';
import { reader } from '../pages/reader.ts';
import { sampleHost, sampleStatus, sampleTries } from './sample-failure.ts';

/** A picture of the popup after some weeks. */
export function HistorySample({ now }: { readonly now: number }) {
  const tries = sampleTries(now);
  const siteFacts = gatherSiteFacts(tries, now, reader.timeZone);
  const past = describePast(siteFacts, reader.locale);
  return (
    <figure class="history-sample">
      {/* A picture: nothing in it can be pressed, and ears hear what it shows. */}
      <div class="frame" role="img" aria-label={sampleHost + between(': ', reader.locale) + past}>
        <div inert>
          <Sign />
          <p class="sample-site">
            <HostName name={sampleHost} />
          </p>
          <p class="sample-whose">{translate('sideProbablyTheirs')}</p>
          <SiteNow
            fact={{ kind: 'not-working', at: now - 2 * minuteMs }}
            status={sampleStatus}
            often={siteFacts.often}
            now={now}
            reader={reader}
          />
          <DayStrip days={siteFacts.strip} reader={reader} />
          <p>{past}</p>
        </div>
      </div>
      <figcaption>{translate('welcomeHistoryBody')}</figcaption>
    </figure>
  );
}
