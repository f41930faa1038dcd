import type { MessageKey } from '../knowledge/message-key.ts';
import { isOwnSite } from './facts.ts';
import type { FixContext, FixPowers } from './fix-context.ts';
import type { Step, Text } from './help.ts';
import { modemSteps } from './modem-steps.ts';
import { writeHost } from './name-host.ts';

type Words = MessageKey | ((context: FixContext) => Text);

/** `beside`: it may be next to "Stop trying". `after`: only after all retries have failed. */
export type Trying = 'beside' | 'after';

/** Everything about one fix. */
export interface FixRow {
  /** Its name. */
  readonly label: MessageKey;
  /** The label of its button, if it depends on the case. */
  readonly labelNow?: (context: FixContext) => Text;
  /** What it does, and what it costs. Shown before the press. */
  readonly hint: Words;
  /** The verb on its row under More help. `null`: nothing to press. */
  readonly action: MessageKey | null;
  /** `null`: the person does it by hand. */
  readonly run: ((powers: FixPowers) => Promise<Text | null>) | null;
  /** Where it holds, the browser does not let us: no button, and the hint says how. */
  readonly isByHand?: (context: FixContext) => boolean;
  /** Left out: always possible. */
  readonly isPossible?: (context: FixContext) => boolean;
  /** The optional permission that it needs. */
  readonly permission?: 'browsingData';
  /** What it deletes. The person must agree before. */
  readonly warning?: (context: FixContext) => Text;
  /** Shown if the page still fails afterwards. */
  readonly failed?: MessageKey;
  /** It loads the page at once, so presses are spaced. */
  readonly isSpaced?: true;
  /** The next outcome on the host says whether it helped. */
  readonly isTied?: true;
  /** It loads the page, so its button disappears. */
  readonly loadsPage?: true;
  /** Left out: not shown while retries run, or after all have failed. */
  readonly trying?: Trying;
  /** Never moved up: it cuts others off, signs out, or sends twice. */
  readonly staysDown?: true;
  readonly steps?: readonly Step[];
  readonly instead?: MessageKey;
}

const loads = { isSpaced: true, isTied: true, loadsPage: true } as const;
const byHand = { action: null, run: null } as const;
const notForm = ({ facts }: FixContext) => !facts.isForm;
const afterForm = ({ facts }: FixContext) => facts.isForm;
const isPublic = ({ facts }: FixContext) => !facts.isOwnNetwork;
/** Cached files and cookies matter only if the site answers. */
const isAnswered = ({ facts }: FixContext) => facts.cause === null;
/** Where it is surely the site, another network changes nothing. */
const mayBeNetwork = (context: FixContext) => isPublic(context) && context.side !== 'theirs';
const mayClear = (context: FixContext) => {
  const { clearsSites, isPrivate } = context.capabilities;
  return isAnswered(context) && clearsSites && !isPrivate;
};
const isKeptOut = ({ capabilities }: FixContext) => capabilities.opensPrivateWindows === false;
const isFirefox = ({ capabilities }: FixContext) => capabilities.browserName === 'firefox';

/** One row a fix. The order does not matter: `states.ts` says what comes first. */
export const fixCatalog = {
  'try-again': {
    ...loads,
    label: 'fixTryAgainLabel',
    labelNow: ({ facts }) => ({
      key: facts.wait === 'none' ? 'fixTryAgainLabel' : 'fixTryNowLabel',
    }),
    hint: 'fixTryAgainHint',
    action: 'fixActionLoad',
    isPossible: notForm,
    run: (can) => can.load(),
  },
  'open-without-sending': {
    ...loads,
    label: 'fixOpenWithoutSendingLabel',
    hint: 'fixOpenWithoutSendingHint',
    action: 'fixActionOpen',
    isPossible: afterForm,
    run: (can) => can.openWithoutSending(),
  },
  'send-again': {
    ...loads,
    label: 'fixSendAgainLabel',
    // Only Firefox asks before it sends a form again.
    hint: (context) => ({
      key: isFirefox(context) ? 'fixSendAgainHint' : 'fixSendAgainHintAtOnce',
    }),
    action: 'fixActionSend',
    isPossible: afterForm,
    staysDown: true,
    run: (can) => can.sendAgain(),
  },
  'keep-trying': {
    label: 'fixKeepTryingLabel',
    hint: 'fixKeepTryingHint',
    action: 'fixActionStart',
    // Automatic loads must never send a form.
    isPossible: notForm,
    run: (can) => can.keepTrying(),
  },
  watch: {
    label: 'fixWatchLabel',
    labelNow: ({ facts, retryTime }) =>
      facts.wait === 'short' && retryTime !== null
        ? { key: 'fixRemindLabel', values: [retryTime] }
        : { key: 'fixWatchLabel' },
    hint: 'fixWatchHint',
    trying: 'beside',
    action: 'fixActionStart',
    // A watch is written to disk.
    isPossible: ({ capabilities }) => !capabilities.isPrivate,
    run: (can) => can.watch(),
  },
  'fresh-copy': {
    ...loads,
    label: 'fixFreshCopyLabel',
    hint: ({ facts }) => ({
      key: facts.isStoredCopy ? 'fixFreshCopyHintStored' : 'fixFreshCopyHint',
    }),
    action: 'fixActionLoad',
    // A reload without cache also sends a form again.
    isPossible: (context) => context.facts.isReloadSafe && isAnswered(context),
    failed: 'fixSaidFreshCopy',
    run: (can) => can.loadFresh(),
  },
  'clear-saved': {
    isTied: true,
    loadsPage: true,
    label: 'fixClearSavedLabel',
    labelNow: (context) => ({
      key: isFirefox(context) ? 'fixClearSavedLabelFirefox' : 'fixClearSavedLabel',
    }),
    hint: (context) =>
      isFirefox(context)
        ? { key: 'fixClearSavedHintFirefox' }
        : { key: 'fixClearSavedHint', values: [writeHost(context.address.hostname)] },
    action: 'fixActionClear',
    isPossible: mayClear,
    permission: 'browsingData',
    failed: 'fixSaidClearSaved',
    run: (can) => can.clearFiles(),
  },
  'clear-data': {
    isTied: true,
    loadsPage: true,
    staysDown: true,
    label: 'fixClearDataLabel',
    hint: ({ facts, capabilities }) => ({
      key: facts.meaning.cookies ? 'fixClearDataHintCookies' : 'fixClearDataHint',
      values: [writeHost(capabilities.domain)],
    }),
    action: 'fixActionClear',
    isPossible: mayClear,
    permission: 'browsingData',
    warning: ({ capabilities }) => ({
      key: 'fixClearDataWarning',
      values: [writeHost(capabilities.domain)],
    }),
    failed: 'fixSaidClearData',
    run: (can) => can.clearData(),
  },
  'go-home': {
    isTied: true,
    loadsPage: true,
    label: 'fixGoHomeLabel',
    hint: 'fixGoHomeHint',
    action: 'fixActionOpen',
    isPossible: ({ address }) => address.pathname !== '/' || address.search !== '',
    run: (can) => can.openHome(),
  },
  'go-back': {
    loadsPage: true,
    label: 'fixGoBackLabel',
    hint: 'fixGoBackHint',
    action: 'fixActionOpen',
    isPossible: ({ canGoBack }) => canGoBack,
    run: (can) => can.goBack(),
  },
  'private-window': {
    label: 'fixPrivateWindowLabel',
    hint: (context) => ({
      key: isKeptOut(context) ? 'fixPrivateWindowByHand' : 'fixPrivateWindowHint',
    }),
    isByHand: isKeptOut,
    action: 'fixActionOpen',
    isPossible: (context) => {
      const { opensPrivateWindows, isPrivate } = context.capabilities;
      return isAnswered(context) && opensPrivateWindows !== null && !isPrivate;
    },
    run: (can) => can.openPrivateWindow(),
  },
  'sign-in': {
    isTied: true,
    label: 'fixSignInLabel',
    hint: 'fixSignInHint',
    action: 'fixActionOpen',
    isPossible: ({ facts, side }) => side === 'yours' || facts.cause === 'certificate',
    run: (can) => can.openSignIn(),
  },
  'restart-modem': {
    staysDown: true,
    label: 'fixRestartModemLabel',
    hint: ({ facts, side }) => ({
      key:
        side === 'maybe-yours' || facts.cause === 'offline'
          ? 'fixRestartModemHint'
          : 'fixRestartModemHintFolded',
    }),
    action: 'fixActionSteps',
    isPossible: ({ facts, side }) =>
      facts.cause === 'offline' || (!facts.isOwnNetwork && side !== 'yours'),
    failed: 'fixSaidRestartModem',
    steps: modemSteps,
    instead: 'stepPhoneData',
    run: null,
  },
  'status-page': {
    label: 'fixStatusPageLabel',
    hint: ({ statusPage }) => ({
      key: 'fixStatusPageHint',
      values: [statusPage === null ? '' : new URL(statusPage).host],
    }),
    action: 'fixActionOpen',
    isPossible: ({ facts, statusPage }) => statusPage !== null && !facts.isOwnNetwork,
    run: (can) => can.openStatusPage(),
  },
  'saved-copy': {
    label: 'fixSavedCopyLabel',
    hint: ({ address }) => ({
      key: 'fixSavedCopyHint',
      values: [writeHost(address.host) + address.pathname],
    }),
    action: 'fixActionOpen',
    isPossible: isPublic,
    run: (can) => can.openSavedCopy(),
  },
  'other-network': {
    ...byHand,
    label: 'tipNetworkTitle',
    hint: 'tipNetworkBody',
    trying: 'after',
    isPossible: mayBeNetwork,
  },
  'vpn-off': { ...byHand, label: 'tipVpnTitle', hint: 'tipVpnBody', isPossible: mayBeNetwork },
  'at-work': {
    ...byHand,
    label: 'tipWorkTitle',
    hint: 'tipWorkBody',
    isPossible: ({ facts, side }) =>
      !isOwnSite(facts) && (side === 'between' || facts.meaning.filters === true),
  },
  'come-later': {
    ...byHand,
    label: 'tipLaterTitle',
    hint: 'tipLaterBody',
    isPossible: ({ facts }) => !facts.isOwnNetwork,
  },
  'tell-site': { ...byHand, label: 'tipTellTitle', hint: 'tipTellBody' },
  'own-site': {
    ...byHand,
    label: 'ownerTitle',
    hint: 'ownerIntro',
    isPossible: ({ facts }) => facts.isOwnNetwork,
  },
} as const satisfies Record<string, FixRow>;

/** One thing a person can do. Also `data-fix` in the page. */
export type FixId = keyof typeof fixCatalog;

/** The fixes of "Keep trying" and of the manual steps. */
export const fixOfRetries: FixId = 'keep-trying';
export const fixOfSteps: FixId = 'restart-modem';

export const fixIds = Object.keys(fixCatalog) as readonly FixId[];

export function fixRow(id: FixId): FixRow {
  return fixCatalog[id];
}
