import type { HistoryFault } from '../lib/history/name-fault.ts';
import { translate } from '../lib/i18n.ts';

const words = {
  newer: 'historyNewer',
  full: 'historyFullLost',
  closed: 'historyUnreadable',
  unreadable: 'historyUnreadable',
  damaged: 'historyUnreadable',
  unknown: 'historyUnreadable',
} as const satisfies Record<HistoryFault, string>;

/** Why the history shows nothing, or takes nothing more. */
export function FaultNotice({ fault }: { readonly fault: HistoryFault }) {
  return (
    <p class="notice" role="status" data-notice={fault}>
      {translate(words[fault])}
    </p>
  );
}
