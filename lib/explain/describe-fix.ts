import type { Helps } from '../knowledge/status-codes.ts';
import type { Fix, FixId, Place, Step, Text } from './help.ts';

/** What changes the words of a fix. */
export interface FixDetails {
  readonly isStoredCopy: boolean;
  readonly otherPagesOpened: boolean;
  readonly needsOwner: boolean;
  readonly helps: Helps;
  /** The clock time before which the site does not want to be asked. */
  readonly retryTime: string | null;
}

const labels: Readonly<Record<FixId, Text>> = {
  'try-again': { key: 'fixTryAgainLabel' },
  'open-without-sending': { key: 'fixOpenWithoutSendingLabel' },
  'send-again': { key: 'fixSendAgainLabel' },
  'fresh-copy': { key: 'fixFreshCopyLabel' },
  'go-home': { key: 'fixGoHomeLabel' },
  'go-back': { key: 'fixGoBackLabel' },
  'sign-in': { key: 'fixSignInLabel' },
  'restart-modem': { key: 'fixRestartModemLabel' },
};

/** Times from Lifewire's guide to restarting a router and modem. */
const modemSteps: readonly Step[] = [
  { text: { key: 'stepUnplug' }, waitSeconds: 0 },
  { text: { key: 'stepWaitUnplugged' }, waitSeconds: 30 },
  { text: { key: 'stepPlugInModem' }, waitSeconds: 60 },
  { text: { key: 'stepPlugInRouter' }, waitSeconds: 120 },
  { text: { key: 'stepTrySite' }, waitSeconds: 0 },
];

/** One fix in words. */
export function describeFix(id: FixId, place: Place, details: FixDetails): Fix {
  return {
    id,
    label: labels[id],
    hint: chooseHint(id, place, details),
    steps: id === 'restart-modem' ? modemSteps : [],
    place,
  };
}

function chooseHint(id: FixId, place: Place, details: FixDetails): Text {
  switch (id) {
    case 'try-again':
      return sayTryAgain(details);
    case 'open-without-sending':
      return { key: 'fixOpenWithoutSendingHint' };
    case 'send-again':
      return { key: 'fixSendAgainHint' };
    case 'fresh-copy':
      return { key: details.isStoredCopy ? 'fixFreshCopyHintStored' : 'fixFreshCopyHint' };
    case 'go-home':
      return { key: details.otherPagesOpened ? 'fixGoHomeHintOtherPages' : 'fixGoHomeHint' };
    case 'go-back':
      return { key: 'fixGoBackHint' };
    case 'sign-in':
      return { key: 'fixSignInHint' };
    case 'restart-modem':
      return { key: place === 'folded' ? 'fixRestartModemHintFolded' : 'fixRestartModemHint' };
  }
}

function sayTryAgain({ retryTime, needsOwner, helps }: FixDetails): Text {
  if (retryTime !== null) return { key: 'fixTryAgainHintWait', values: [retryTime] };
  if (helps === 'sign-in') return { key: 'fixTryAgainHintSignIn' };
  if (needsOwner) return { key: 'fixTryAgainHintOwner' };
  return { key: helps === 'wait' ? 'fixTryAgainHintLater' : 'fixTryAgainHint' };
}
