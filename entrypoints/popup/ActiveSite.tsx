import { useMemo, useState } from 'preact/hooks';
import { AskPanel } from '../../components/AskPanel.tsx';
import { HelpDeskLine } from '../../components/HelpDeskLine.tsx';
import { HelpPanel } from '../../components/HelpPanel.tsx';
import { report } from '../../lib/errors.ts';
import { translate } from '../../lib/i18n.ts';
import type { PanelState } from '../../lib/overlay/panel-state.ts';
import { isMuted, unmute } from '../../lib/settings/mute.ts';
import type { Settings } from '../../lib/settings/settings.ts';
import { gatherSiteFacts } from '../../lib/statistics/gather-site-facts.ts';
import { type SiteSummary, triesOf } from '../../lib/statistics/summarize.ts';
import { CopyableDetails } from '../pages/CopyableDetails.tsx';
import { reader } from '../pages/reader.ts';
import type { ShownTab } from './find-shown-tab.ts';
import { PageNotices } from './PageNotices.tsx';
import { PopupAnswer } from './PopupAnswer.tsx';
import { RunningTries } from './RunningTries.tsx';
import { SitePast } from './SitePast.tsx';
import { TabNow } from './TabNow.tsx';
import { useFailingTab } from './use-failing-tab.ts';
import { useHandedOver } from './use-handed-over.ts';
import { useOutcome } from './use-outcome.ts';
import { usePainted } from './use-painted.ts';
import { useProgress } from './use-progress.ts';

interface ActiveSiteProps {
  readonly tab: ShownTab;
  readonly settings: Settings;
  readonly summary: SiteSummary | undefined;
  /** The history was read. Without a summary, the site has none. */
  readonly isRead: boolean;
  /** The history is being read for the first time. */
  readonly isReading: boolean;
  readonly now: number;
  readonly onOpen: (site: string) => void;
}

/** The site in the active tab: is it failing now, what to do, how often, and when was it back. */
export function ActiveSite(props: ActiveSiteProps) {
  const { tab, settings, summary, isRead, isReading, now, onOpen } = props;
  const failing = useFailingTab(tab.tabId);
  const { progress, actions } = useProgress(failing);
  const [asked, endAsking] = useHandedOver(failing);
  const [state, setState] = useState<PanelState>('card');
  const siteFacts = useMemo(
    () => summary && gatherSiteFacts(triesOf(summary), now, reader.timeZone),
    [summary, now],
  );
  const outcome = useOutcome(tab.tabId);
  const isPainted = usePainted(siteFacts !== undefined);
  const { host } = new URL(tab.url);
  // More comes in above what is there.
  const isBusy =
    isReading ||
    failing === undefined ||
    outcome === undefined ||
    (siteFacts !== undefined && !isPainted);
  const facts = (
    <>
      {outcome !== undefined && isRead && (
        <TabNow
          host={host}
          outcome={outcome}
          summary={summary}
          isPastKnown={settings.keepsHistory && !tab.isPrivate}
          often={siteFacts?.often ?? 'none'}
          now={now}
        />
      )}
      {isPainted && summary && siteFacts && (
        <SitePast
          summary={summary}
          siteFacts={siteFacts}
          host={host}
          help={failing?.help ?? null}
          onOpen={onOpen}
        />
      )}
    </>
  );
  return (
    <section class="active" data-site={summary?.site} aria-busy={isBusy}>
      {asked && (
        <AskPanel
          fix={asked}
          onYes={() => {
            void actions.press(asked.id);
            endAsking();
          }}
          onNo={endAsking}
        />
      )}
      {!failing && facts}
      {failing && (
        <HelpPanel
          // The sentence under the strip says it, with this visit.
          help={{ ...failing.help, days: null }}
          drawAnswer={(screen) => (
            <PopupAnswer help={failing.help} screen={screen}>
              {facts}
            </PopupAnswer>
          )}
          state={state}
          details={CopyableDetails}
          onChange={setState}
          progress={progress}
          actions={actions}
        />
      )}
      {failing !== undefined && (
        <RunningTries shownTabId={failing?.tabId ?? null} isPrivate={tab.isPrivate} />
      )}
      <PageNotices tabId={tab.tabId} />
      {failing && settings.helpDesk && <HelpDeskLine helpDesk={settings.helpDesk} />}
      {isMuted(host, settings) && (
        <p class="notice" data-notice="muted">
          {translate('popupMuted')}{' '}
          <button type="button" class="link" onClick={() => void unmute(host).catch(report)}>
            {translate('siteUnmute')}
          </button>
        </p>
      )}
      {tab.isPrivate && <p class="soft">{translate('popupPrivate')}</p>}
    </section>
  );
}
