import { useState } from 'preact/hooks';
import { AskPanel } from '../../components/AskPanel.tsx';
import { HelpPanel, type PanelState } from '../../components/HelpPanel.tsx';
import { SiteList } from '../../components/SiteList.tsx';
import { WatchList } from '../../components/WatchList.tsx';
import { report } from '../../lib/errors.ts';
import type { History } from '../../lib/history/history.ts';
import { translate } from '../../lib/i18n.ts';
import { send } from '../../lib/messages/send.ts';
import { copyText } from '../../lib/overlay/copy-text.ts';
import { useHandedOver } from './use-handed-over.ts';
import { useProgress } from './use-progress.ts';
import { useSites } from './use-sites.ts';
import { useTrouble } from './use-trouble.ts';
import { useWatches } from './use-watches.ts';

interface PopupProps {
  readonly tabId: Promise<number | null>;
  readonly history: History;
}

/** Stands for no tab: what is said of watches is about all of them. */
const noTab = -1;

export function Popup({ tabId, history }: PopupProps) {
  const trouble = useTrouble(tabId, history);
  const { progress, actions } = useProgress(trouble);
  const [asked, endAsking] = useHandedOver(trouble);
  const sites = useSites(history);
  const { watches, hasMessages } = useWatches();
  const [state, setState] = useState<PanelState>('card');
  return (
    <>
      <h1 tabIndex={-1}>{trouble ? trouble.help.site : translate('extensionName')}</h1>
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
      {trouble && (
        <HelpPanel
          help={trouble.help}
          progress={progress}
          actions={actions}
          state={state}
          onCopy={copyText}
          onChange={setState}
        />
      )}
      <WatchList
        watches={watches}
        hasMessages={hasMessages}
        onOpen={(url) => void send('openWatched', { url }, noTab).catch(report)}
        onCancel={(host) => void send('cancelWatch', { host }, noTab).catch(report)}
      />
      {sites === 'unreadable' && <p class="notice">{translate('historyUnreadable')}</p>}
      {sites !== null && sites !== 'unreadable' && <SiteList sites={sites} now={Date.now()} />}
    </>
  );
}
