import { builtInFixes, loads } from './built-in-fixes.ts';
import type { FixRow } from './fix-row.ts';
import { modemSteps } from './modem-steps.ts';

const byHand = { action: null, does: null } as const;
const afterForm = [{ when: { isForm: true } }] as const;
const isPublic = [{ when: { isOwnNetwork: false } }] as const;
/** Where it is surely the site, another network changes nothing. */
const mayBeNetwork = [{ unless: { isOwnNetwork: true, side: 'theirs' } }] as const;
/** Cached files and cookies matter only if the site answers. */
const isAnswered = { cause: null } as const;
const mayClear = [{ when: { ...isAnswered, clearsSites: true, isPrivate: false } }] as const;
const isKeptOut = { when: { opensPrivateWindows: false } } as const;
const inFirefox = { when: { browserName: 'firefox' } } as const;

/**
 * One row a fix, in the tables that only a failure needs. The order does not matter: `states.ts` says
 * what comes first.
 */
export const fixCatalog = {
  ...builtInFixes,
  'send-again': {
    ...loads,
    label: 'fixSendAgainLabel',
    // Only Firefox asks before it sends a form again.
    hint: [{ ...inFirefox, key: 'fixSendAgainHint' }, { key: 'fixSendAgainHintAtOnce' }],
    action: 'fixActionSend',
    possible: afterForm,
    staysDown: true,
    does: 'sendAgain',
  },
  'keep-trying': {
    label: 'fixKeepTryingLabel',
    hint: 'fixKeepTryingHint',
    action: 'fixActionStart',
    // Automatic loads must never send a form.
    possible: [{ when: { isForm: false } }],
    does: 'keepTrying',
  },
  watch: {
    label: 'fixWatchLabel',
    labelNow: [{ when: { wait: 'short' }, key: 'fixRemindLabel', values: ['retryTime'] }],
    hint: 'fixWatchHint',
    trying: 'beside',
    action: 'fixActionStart',
    // A watch is written to disk.
    possible: [{ when: { isPrivate: false } }],
    does: 'watch',
  },
  'fresh-copy': {
    ...loads,
    label: 'fixFreshCopyLabel',
    hint: [
      { when: { isStoredCopy: true }, key: 'fixFreshCopyHintStored' },
      { key: 'fixFreshCopyHint' },
    ],
    action: 'fixActionLoad',
    // A reload without cache also sends a form again.
    possible: [{ when: { ...isAnswered, isReloadSafe: true } }],
    failed: 'fixSaidFreshCopy',
    does: 'loadFresh',
  },
  'clear-saved': {
    isTied: true,
    loadsPage: true,
    label: 'fixClearSavedLabel',
    labelNow: [{ ...inFirefox, key: 'fixClearSavedLabelFirefox' }],
    hint: [
      { ...inFirefox, key: 'fixClearSavedHintFirefox' },
      { key: 'fixClearSavedHint', values: ['host'] },
    ],
    action: 'fixActionClear',
    possible: mayClear,
    permission: 'browsingData',
    failed: 'fixSaidClearSaved',
    does: 'clearFiles',
  },
  'clear-data': {
    isTied: true,
    loadsPage: true,
    staysDown: true,
    label: 'fixClearDataLabel',
    hint: [
      { when: { cookies: true }, key: 'fixClearDataHintCookies', values: ['domain'] },
      { key: 'fixClearDataHint', values: ['domain'] },
    ],
    action: 'fixActionClear',
    possible: mayClear,
    permission: 'browsingData',
    warning: [{ key: 'fixClearDataWarning', values: ['domain'] }],
    failed: 'fixSaidClearData',
    does: 'clearData',
  },
  'go-home': {
    isTied: true,
    loadsPage: true,
    label: 'fixGoHomeLabel',
    hint: 'fixGoHomeHint',
    action: 'fixActionOpen',
    possible: [{ when: { isHome: false } }],
    does: 'openHome',
  },
  'go-back': {
    loadsPage: true,
    label: 'fixGoBackLabel',
    hint: 'fixGoBackHint',
    action: 'fixActionOpen',
    possible: [{ when: { canGoBack: true } }],
    does: 'goBack',
  },
  'private-window': {
    label: 'fixPrivateWindowLabel',
    hint: [{ ...isKeptOut, key: 'fixPrivateWindowByHand' }, { key: 'fixPrivateWindowHint' }],
    byHand: isKeptOut,
    action: 'fixActionOpen',
    possible: [
      { when: { ...isAnswered, isPrivate: false }, unless: { opensPrivateWindows: null } },
    ],
    does: 'openPrivateWindow',
  },
  'sign-in': {
    isTied: true,
    label: 'fixSignInLabel',
    hint: 'fixSignInHint',
    action: 'fixActionOpen',
    possible: [{ when: { side: 'yours' } }, { when: { cause: 'certificate' } }],
    does: 'openSignIn',
  },
  'restart-modem': {
    staysDown: true,
    label: 'fixRestartModemLabel',
    hint: [
      { when: { side: 'maybe-yours' }, key: 'fixRestartModemHint' },
      { when: { cause: 'offline' }, key: 'fixRestartModemHint' },
      { key: 'fixRestartModemHintFolded' },
    ],
    action: 'fixActionSteps',
    possible: [{ when: { cause: 'offline' } }, { unless: { isOwnNetwork: true, side: 'yours' } }],
    failed: 'fixSaidRestartModem',
    steps: modemSteps,
    instead: 'stepPhoneData',
    does: null,
  },
  'status-page': {
    label: 'fixStatusPageLabel',
    hint: [{ key: 'fixStatusPageHint', values: ['statusPageHost'] }],
    action: 'fixActionOpen',
    possible: [{ unless: { statusPageHost: '', isOwnNetwork: true } }],
    does: 'openStatusPage',
  },
  'saved-copy': {
    label: 'fixSavedCopyLabel',
    hint: [{ key: 'fixSavedCopyHint', values: ['page'] }],
    action: 'fixActionOpen',
    possible: isPublic,
    does: 'openSavedCopy',
  },
  'other-network': {
    ...byHand,
    label: 'tipNetworkTitle',
    hint: 'tipNetworkBody',
    trying: 'after',
    possible: mayBeNetwork,
  },
  'vpn-off': { ...byHand, label: 'tipVpnTitle', hint: 'tipVpnBody', possible: mayBeNetwork },
  'at-work': {
    ...byHand,
    label: 'tipWorkTitle',
    hint: 'tipWorkBody',
    possible: [
      { when: { side: 'between', isOwnSite: false } },
      { when: { filters: true, isOwnSite: false } },
    ],
  },
  'come-later': { ...byHand, label: 'tipLaterTitle', hint: 'tipLaterBody', possible: isPublic },
  'tell-site': { ...byHand, label: 'tipTellTitle', hint: 'tipTellBody' },
  'own-site': {
    ...byHand,
    label: 'ownerTitle',
    hint: 'ownerIntro',
    possible: [{ when: { isOwnNetwork: true } }],
  },
} as const satisfies Record<string, FixRow>;

/** One thing a person can do. Also `data-fix` in the page. */
export type FixId = keyof typeof fixCatalog;
