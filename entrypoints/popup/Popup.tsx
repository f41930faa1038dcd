import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { HostName } from '../../components/HostName.tsx';
import { Sign } from '../../components/Sign.tsx';
import { nameHost } from '../../lib/explain/name-host.ts';
import type { PageHistory } from '../../lib/history/page-history.ts';
import { siteOf } from '../../lib/history/site-of.ts';
import { translate } from '../../lib/i18n.ts';
import { groupingOf, type Settings } from '../../lib/settings/settings.ts';
import type { SiteSummary } from '../../lib/statistics/summarize.ts';
import { useDecided } from '../pages/use-decided.ts';
import type { ShownTab } from './find-shown-tab.ts';
import { Home } from './Home.tsx';
import { SiteView } from './SiteView.tsx';
import { type SitesRead, useSites } from './use-sites.ts';

interface PopupProps {
  readonly tab: ShownTab | null;
  readonly history: PageHistory;
  /** The settings while the popup opens. */
  readonly first: Settings;
}

/** The list, or one site of it. */
export function Popup({ tab, history, first }: PopupProps) {
  const decided = useDecided() ?? { settings: first, managed: new Set<never>() };
  const shown = activeHost(tab);
  const active = activeSite(tab, decided.settings);
  const { read, refresh } = useSites(history, active);
  const [opened, setOpened] = useState<string | null>(null);
  const left = useRef<string | null>(null);

  // The focus starts on the heading, and returns to the row it came from. A layout effect keeps it from
  // being nowhere for a moment.
  useLayoutEffect(() => {
    const row =
      opened === null && left.current && `[data-site="${CSS.escape(left.current)}"] button`;
    const target =
      (row && document.querySelector<HTMLElement>(row)) || document.querySelector('h1');
    target?.focus({ preventScroll: opened === null && !row });
    left.current = opened;
  }, [opened]);

  if (opened !== null) {
    return (
      <SiteView
        site={opened}
        first={findSummary(read, opened)}
        tab={opened === active ? tab : null}
        history={history}
        decided={decided}
        onBack={() => {
          setOpened(null);
          void refresh();
        }}
      />
    );
  }
  return (
    <>
      <Sign />
      <h1 tabIndex={-1}>
        {shown === null ? translate('popupSitesTitle') : <HostName name={nameHost(shown)} />}
      </h1>
      <Home tab={tab} isOnSite={active !== null} decided={decided} read={read} onOpen={setOpened} />
    </>
  );
}

function findSummary(read: SitesRead, site: string): SiteSummary | undefined {
  if (!read || !('sites' in read)) return undefined;
  return [read.active, ...read.sites].find((summary) => summary?.site === site);
}

/** The host of the tab. Its site may have more hosts. */
function activeHost(tab: ShownTab | null): string | null {
  return tab && /^https?:/.test(tab.url) ? new URL(tab.url).host : null;
}

function activeSite(tab: ShownTab | null, settings: Settings): string | null {
  return tab && activeHost(tab) !== null ? siteOf(tab.url, groupingOf(settings)) : null;
}
