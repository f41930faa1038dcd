import { useState } from 'preact/hooks';
import { HelpPanel, type PanelState } from '../../components/HelpPanel.tsx';
import { SiteList } from '../../components/SiteList.tsx';
import { report } from '../../lib/errors.ts';
import { runFix } from '../../lib/fixes/run-fix.ts';
import type { History } from '../../lib/history/history.ts';
import { translate } from '../../lib/i18n.ts';
import { copyText } from '../../lib/overlay/copy-text.ts';
import { useSites } from './use-sites.ts';
import { useTrouble } from './use-trouble.ts';

interface PopupProps {
  readonly tabId: Promise<number | null>;
  readonly history: History;
}

export function Popup({ tabId, history }: PopupProps) {
  const trouble = useTrouble(tabId, history);
  const sites = useSites(history);
  const [state, setState] = useState<PanelState>('card');
  return (
    <>
      <h1 tabIndex={-1}>{trouble ? trouble.help.site : translate('extensionName')}</h1>
      {trouble && (
        <HelpPanel
          help={trouble.help}
          state={state}
          onCopy={copyText}
          onChange={setState}
          onFix={(fix) => void runFix(fix, trouble).catch(report)}
        />
      )}
      {sites === 'unreadable' && <p class="notice">{translate('historyUnreadable')}</p>}
      {sites !== null && sites !== 'unreadable' && <SiteList sites={sites} now={Date.now()} />}
    </>
  );
}
