import { useMemo } from 'preact/hooks';
import { SiteList } from '../../components/site/SiteList.tsx';
import { openOptions } from '../../lib/browser/extension.ts';
import { report } from '../../lib/errors.ts';
import { translate } from '../../lib/i18n.ts';
import type { Decided } from '../../lib/settings/store.ts';
import { AccessNotice } from '../pages/AccessNotice.tsx';
import { KeptMoreNotice } from '../pages/KeptMoreNotice.tsx';
import { reader } from '../pages/reader.ts';
import { ActiveSite } from './ActiveSite.tsx';
import type { ShownTab } from './find-shown-tab.ts';
import { HistoryNotices } from './HistoryNotices.tsx';
import { RunningTries } from './RunningTries.tsx';
import { SelfOpenedNotice } from './SelfOpenedNotice.tsx';
import type { SitesRead } from './use-sites.ts';
import { Watches } from './Watches.tsx';

interface HomeProps {
  readonly tab: ShownTab | null;
  /** The tab shows a site, not a page of the browser. */
  readonly isOnSite: boolean;
  readonly decided: Decided;
  readonly read: SitesRead;
  readonly onOpen: (site: string) => void;
}

/** The active tab's site first, then the others that failed. */
export function Home({ tab, isOnSite, decided, read, onOpen }: HomeProps) {
  const { settings, managed } = decided;
  const now = useMemo(() => Date.now(), [read]);
  const known = read && 'sites' in read ? read : null;
  const others = known?.sites.filter(({ site }) => site !== known.active?.site) ?? [];
  return (
    <>
      {tab && <SelfOpenedNotice tab={tab} isManaged={managed.has('opensPopup')} />}
      <AccessNotice />
      {tab && isOnSite && (
        <ActiveSite
          tab={tab}
          settings={settings}
          // The history says nothing about a private tab.
          summary={tab.isPrivate ? undefined : known?.active}
          isRead={known !== null}
          isReading={read === null}
          now={now}
          onOpen={onOpen}
        />
      )}
      <KeptMoreNotice />
      <HistoryNotices fault={read && 'fault' in read ? read.fault : null} settings={settings} />
      {!(tab && isOnSite) && <RunningTries shownTabId={null} isPrivate={tab?.isPrivate ?? false} />}
      <Watches />
      {known && others.length > 0 && (
        <SiteList
          title={isOnSite ? translate(known.active ? 'popupOthersTitle' : 'popupSitesTitle') : null}
          sites={others}
          isPartial={known.isPartial}
          now={now}
          reader={reader}
          onOpen={onOpen}
        />
      )}
      {known && known.sites.length === 0 && !known.isPartial && settings.keepsHistory && (
        <p class="empty">{translate('popupEmpty')}</p>
      )}
      <footer>
        <button
          type="button"
          class="link"
          data-do="settings"
          onClick={() => void openOptions().catch(report)}
        >
          {translate('popupSettings')}
        </button>
      </footer>
    </>
  );
}
