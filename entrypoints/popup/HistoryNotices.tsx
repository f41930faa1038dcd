import { useEffect, useState } from 'preact/hooks';
import { FaultNotice } from '../../components/FaultNotice.tsx';
import { report } from '../../lib/errors.ts';
import type { HistoryFault } from '../../lib/history/name-fault.ts';
import { translate } from '../../lib/i18n.ts';
import {
  endHistoryNotice,
  followHistoryNotice,
  type HistoryNotice,
  readHistoryNotice,
} from '../../lib/record/history-notice.ts';
import type { Settings } from '../../lib/settings/settings.ts';

interface HistoryNoticesProps {
  readonly fault: HistoryFault | null;
  readonly settings: Settings;
}

/** What the person should know about the history itself. */
export function HistoryNotices({ fault, settings }: HistoryNoticesProps) {
  const [notice, setNotice] = useState<HistoryNotice | null>(null);
  useEffect(() => {
    const closing = new AbortController();
    readHistoryNotice().then(setNotice, report);
    followHistoryNotice(setNotice, closing.signal);
    return () => closing.abort();
  }, []);
  const dismiss = () => {
    setNotice(null);
    endHistoryNotice().catch(report);
  };
  return (
    <>
      {fault && <FaultNotice fault={fault} />}
      {notice && (
        <p class="notice" data-notice={notice.kind}>
          {describeNotice(notice)}{' '}
          <button type="button" class="link" onClick={dismiss}>
            {translate('popupUnderstood')}
          </button>
        </p>
      )}
      {!settings.keepsHistory && (
        <p class="notice" data-notice="off">
          {translate('popupHistoryOff')}
        </p>
      )}
    </>
  );
}

function describeNotice({ kind, tries }: HistoryNotice): string {
  if (kind === 'full' && tries === 0) return translate('historyFullLost');
  return translate(kind === 'full' ? 'historyFull' : 'historyDamaged', [tries]);
}
