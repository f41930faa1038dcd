import { DayStrip } from '../../components/charts/DayStrip.tsx';
import { SayText } from '../../components/SayText.tsx';
import { describePast } from '../../components/site/describe-past.ts';
import type { Help } from '../../lib/explain/help.ts';
import { writeHost } from '../../lib/explain/name-host.ts';
import { between } from '../../lib/format/punctuation.ts';
import { translate } from '../../lib/i18n.ts';
import type { SiteFacts } from '../../lib/statistics/gather-site-facts.ts';
import type { SiteSummary } from '../../lib/statistics/summarize.ts';
import { reader } from '../pages/reader.ts';

interface SitePastProps {
  readonly summary: SiteSummary;
  readonly siteFacts: SiteFacts;
  /** The host in the tab. Its site may have more hosts. */
  readonly host: string;
  /** If the tab fails, only the help says how long it took before, so there is one number. */
  readonly help: Help | null;
  readonly onOpen: (site: string) => void;
}

/** The last 30 days of the tab's site: the strip and a sentence. */
export function SitePast({ summary, siteFacts, host, help, onOpen }: SitePastProps) {
  const { site } = summary;
  const past = help ? { ...siteFacts, recoveryMinutes: null } : siteFacts;
  return (
    <>
      {site !== host && <p class="soft">{translate('pastWholeSite', [writeHost(site)])}</p>}
      <DayStrip
        days={siteFacts.strip}
        reader={reader}
        beside={
          <button type="button" class="link" data-do="more" onClick={() => onOpen(site)}>
            {translate('popupSiteMore')}
          </button>
        }
      />
      <p data-part="past">
        {describePast(past, reader.locale)}
        {help?.lastTime && (
          <>
            {between(' ', reader.locale)}
            <SayText text={help.lastTime} />
          </>
        )}
      </p>
    </>
  );
}
