import { useMemo } from 'preact/hooks';
import { FaultNotice } from '../../components/FaultNotice.tsx';
import { HostName } from '../../components/HostName.tsx';
import { ManageSite } from '../../components/site/ManageSite.tsx';
import { SitePage } from '../../components/site/SitePage.tsx';
import { report } from '../../lib/errors.ts';
import { writeHost } from '../../lib/explain/name-host.ts';
import type { PageHistory } from '../../lib/history/page-history.ts';
import { translate } from '../../lib/i18n.ts';
import { isMuted } from '../../lib/settings/mute.ts';
import type { Decided } from '../../lib/settings/store.ts';
import type { SiteSummary } from '../../lib/statistics/summarize.ts';
import { reader } from '../pages/reader.ts';
import type { ShownTab } from './find-shown-tab.ts';
import { muteSite, readApart, setApart } from './manage-site.ts';
import { useAnswererNames } from './use-answerer-names.ts';
import { useSite } from './use-site.ts';

interface SiteViewProps {
  readonly site: string;
  /** The summary from the list, to start with. */
  readonly first: SiteSummary | undefined;
  /** The tab that shows this site, if it is the active one. */
  readonly tab: ShownTab | null;
  readonly history: PageHistory;
  readonly decided: Decided;
  readonly onBack: () => void;
}

/** One site's page in the popup. */
export function SiteView({ site, first, tab, history, decided, onBack }: SiteViewProps) {
  const { settings, managed } = decided;
  const now = useMemo(() => Date.now(), []);
  const answererNames = useAnswererNames();
  const read = useSite(history, site, first, now);
  // Shown last, so that the delete button does not move under a finger.
  const isComplete = read.tries !== null || read.fault !== null;
  const leaveAfter = (work: Promise<unknown>) => void work.then(onBack).catch(read.showFault);
  return (
    <>
      <button type="button" class="link back" onClick={onBack}>
        {translate('siteBack')}
      </button>
      <h1 tabIndex={-1}>
        <HostName name={writeHost(site)} />
      </h1>
      {read.fault && <FaultNotice fault={read.fault} />}
      {read.site && (
        <SitePage
          {...read.site}
          day={read.day}
          tries={read.tries}
          answererNames={answererNames}
          now={now}
          reader={reader}
          onPickDay={read.pickDay}
        >
          {isComplete && (
            <ManageSite
              isMuted={isMuted(site, settings)}
              isApart={readApart(site, settings)}
              onMute={
                managed.has('mutedSites')
                  ? null
                  : (isToBe) => void muteSite(site, isToBe, tab).catch(report)
              }
              onApart={
                managed.has('apartSites')
                  ? null
                  : (isToBe) => leaveAfter(setApart(site, isToBe, history))
              }
              onForget={() => leaveAfter(history.forgetSite(site))}
            />
          )}
        </SitePage>
      )}
    </>
  );
}
