import type { MessageKey } from '../knowledge/message-key.ts';
import { type FixDetails, sayHint } from './fix-hints.ts';
import type { Fix, FixId, FixPlace, Text } from './help.ts';
import { modemSteps } from './modem-steps.ts';

export type { FixDetails } from './fix-hints.ts';

export const fixLabels = {
  'try-again': 'fixTryAgainLabel',
  'open-without-sending': 'fixOpenWithoutSendingLabel',
  'send-again': 'fixSendAgainLabel',
  'keep-trying': 'fixKeepTryingLabel',
  'fresh-copy': 'fixFreshCopyLabel',
  'clear-saved': 'fixClearSavedLabel',
  'clear-data': 'fixClearDataLabel',
  'go-home': 'fixGoHomeLabel',
  'go-back': 'fixGoBackLabel',
  'private-window': 'fixPrivateWindowLabel',
  'sign-in': 'fixSignInLabel',
  'restart-modem': 'fixRestartModemLabel',
  watch: 'fixWatchLabel',
  'status-page': 'fixStatusPageLabel',
  'saved-copy': 'fixSavedCopyLabel',
} as const satisfies Record<FixId, MessageKey>;

/** After these the button goes away with its page. */
const loadingFixes: ReadonlySet<FixId> = new Set([
  'try-again',
  'open-without-sending',
  'send-again',
  'fresh-copy',
  'clear-saved',
  'clear-data',
  'go-home',
  'go-back',
]);

/** One fix in words. */
export function describeFix(id: FixId, place: FixPlace, details: FixDetails): Fix {
  return {
    id,
    label: sayLabel(id, details),
    hint: sayHint(id, place, details),
    warning:
      id === 'clear-data'
        ? { key: 'fixClearDataWarning', values: [details.capabilities.domain] }
        : null,
    record: sayRecord(id, details),
    loadsPage: loadingFixes.has(id),
    steps: id === 'restart-modem' ? modemSteps : [],
    instead: id === 'restart-modem' ? { key: 'stepPhoneData' } : null,
    place,
  };
}

function sayLabel(id: FixId, { capabilities, wait, retryTime }: FixDetails): Text {
  if (id === 'clear-saved' && capabilities.browserName === 'firefox') {
    return { key: 'fixClearSavedLabelFirefox' };
  }
  if (id === 'keep-trying' && wait === 'short' && retryTime !== null) {
    return { key: 'fixKeepTryingLabelAt', values: [retryTime] };
  }
  if (id === 'watch' && wait === 'long') return { key: 'fixWatchLabelLater' };
  return { key: fixLabels[id] };
}

function sayRecord(id: FixId, { capabilities }: FixDetails): Text | null {
  const count = capabilities.helped.get(id);
  if (!count) return null;
  return { key: 'fixRecord', values: [String(count.worked), String(count.tried)] };
}
