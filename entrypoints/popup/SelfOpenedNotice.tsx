import { useEffect, useState } from 'preact/hooks';
import { report } from '../../lib/errors.ts';
import { translate } from '../../lib/i18n.ts';
import { takeSelfOpened } from '../../lib/memory/self-opened.ts';
import { changeSettings } from '../../lib/settings/store.ts';
import type { ShownTab } from './find-shown-tab.ts';

interface SelfOpenedNoticeProps {
  readonly tab: ShownTab;
  /** The organization has decided whether it opens. */
  readonly isManaged: boolean;
}

/** Says why the popup opened by itself, and how to stop that. */
export function SelfOpenedNotice({ tab, isManaged }: SelfOpenedNoticeProps) {
  const [state, setState] = useState<'none' | 'self-opened' | 'stopped'>('none');
  useEffect(() => {
    takeSelfOpened(tab, Date.now()).then((isSelf) => isSelf && setState('self-opened'), report);
  }, [tab]);
  const stop = () =>
    void changeSettings(() => ({ opensPopup: false })).then(() => setState('stopped'), report);
  if (state === 'none') return null;
  return (
    <div class="notice" data-notice="self-opened">
      <p role="status">{translate(state === 'stopped' ? 'popupSelfStopped' : 'popupSelfOpened')}</p>
      {state === 'self-opened' && !isManaged && (
        <button type="button" class="link" data-do="stop-opening" onClick={stop}>
          {translate('popupSelfStop')}
        </button>
      )}
    </div>
  );
}
