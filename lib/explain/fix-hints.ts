import type { Helps } from '../knowledge/status-codes.ts';
import type { Capabilities } from './capabilities.ts';
import { cookieCodes } from './fix-orders.ts';
import type { FixId, FixPlace, Text } from './help.ts';

/** What changes the words of a fix. */
export interface FixDetails {
  readonly statusCode: number | 'unknown';
  readonly isStoredCopy: boolean;
  readonly otherPageOpened: boolean;
  readonly needsOwner: boolean;
  readonly helps: Helps;
  /** The site said when to come back: within the hour, or later. */
  readonly wait: 'none' | 'short' | 'long';
  /** The clock time before which the site does not want to be asked. */
  readonly retryTime: string | null;
  readonly address: URL;
  /** Where the site's operator says how it is, if we know such a page. */
  readonly statusPage: string | null;
  readonly capabilities: Capabilities;
}

/** What a fix does, and what it costs, before it is pressed. */
export function sayHint(id: FixId, place: FixPlace, details: FixDetails): Text {
  const { capabilities, address } = details;
  switch (id) {
    case 'try-again':
      return sayTryAgain(details);
    case 'open-without-sending':
      return { key: 'fixOpenWithoutSendingHint' };
    case 'send-again':
      return { key: 'fixSendAgainHint' };
    case 'keep-trying':
      return { key: details.wait === 'none' ? 'fixKeepTryingHint' : 'fixKeepTryingHintAt' };
    case 'fresh-copy':
      return { key: details.isStoredCopy ? 'fixFreshCopyHintStored' : 'fixFreshCopyHint' };
    case 'clear-saved':
      return capabilities.browserName === 'firefox'
        ? { key: 'fixClearSavedHintFirefox' }
        : { key: 'fixClearSavedHint', values: [address.hostname] };
    case 'clear-data':
      return cookieCodes.includes(details.statusCode)
        ? { key: 'fixClearDataHintCookies', values: [capabilities.domain] }
        : { key: 'fixClearDataHint', values: [capabilities.domain] };
    case 'go-home':
      return { key: details.otherPageOpened ? 'fixGoHomeHintOtherPages' : 'fixGoHomeHint' };
    case 'go-back':
      return { key: 'fixGoBackHint' };
    case 'private-window':
      return {
        key: capabilities.opensPrivateWindows ? 'fixPrivateWindowHint' : 'fixPrivateWindowByHand',
      };
    case 'sign-in':
      return { key: 'fixSignInHint' };
    case 'restart-modem':
      return { key: place === 'folded' ? 'fixRestartModemHintFolded' : 'fixRestartModemHint' };
    case 'watch':
      return { key: 'fixWatchHint' };
    case 'status-page':
      return { key: 'fixStatusPageHint', values: [hostOf(details.statusPage)] };
    case 'saved-copy':
      return { key: 'fixSavedCopyHint', values: [address.host + address.pathname] };
  }
}

function sayTryAgain({ retryTime, needsOwner, helps }: FixDetails): Text {
  if (retryTime !== null) return { key: 'fixTryAgainHintWait', values: [retryTime] };
  if (helps === 'sign-in') return { key: 'fixTryAgainHintSignIn' };
  if (needsOwner) return { key: 'fixTryAgainHintOwner' };
  return { key: helps === 'wait' ? 'fixTryAgainHintLater' : 'fixTryAgainHint' };
}

function hostOf(url: string | null): string {
  return url === null ? '' : new URL(url).host;
}
