import type { HistoryFault } from '../lib/history/name-fault.ts';
import { translate } from '../lib/i18n.ts';
import type { MessageKey } from '../lib/knowledge/message-key.ts';

const words = {
  newer: 'historyNewer',
  full: 'historyFullLost',
  closed: 'historyUnreadable',
  unreadable: 'historyUnreadable',
  damaged: 'historyUnreadable',
  unknown: 'historyUnreadable',
} as const satisfies Record<HistoryFault, MessageKey>;

/** Why the history cannot be read or written. */
export function describeFault(fault: HistoryFault): string {
  return translate(words[fault]);
}
