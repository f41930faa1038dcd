import type { MessageKey } from '../knowledge/message-key.ts';
import type { Side } from '../knowledge/side.ts';
import type { Facts } from './facts.ts';
import type { FixId } from './fix-catalog.ts';
import type { Broken, HowLong } from './judge.ts';
import { silentStates, stoppedStates } from './silent-states.ts';

/** The first screen of a state: what is wrong, whose side, how long, what to press. */
export interface State {
  readonly id: string;
  readonly holds: (facts: Facts, side: Side) => boolean;
  /** $1: the site, unless the state counts sites or names nobody. */
  readonly what: MessageKey;
  /** `by-side`: the sentence of the side. */
  readonly whose: MessageKey | 'by-side';
  /** `by-facts`: how long, if known. `null`: nothing. */
  readonly line: MessageKey | 'by-facts' | null;
  readonly howLong: HowLong;
  /** `site-if-cleared`: the site, if the connection is proven to work; else unknown. */
  readonly broken: Broken | 'site-if-cleared';
  /** The first possible fix is the main button. The next two are the quiet ones. */
  readonly fixes: readonly FixId[];
  /** More fixes for this state, before those for any state. */
  readonly more?: readonly FixId[];
  /** Fixes for any state do not help here. */
  readonly hasAllFixes?: true;
  /** Its words tell what other sites did. */
  readonly restsOnOthers?: true;
}

const load = ['try-again', 'open-without-sending', 'send-again'] as const;
const waitForIt = ['watch', ...load, 'keep-trying'] as const;
const loadAndWait = [...load, 'watch', 'keep-trying'] as const;
const unknownPicture = { line: 'by-facts', howLong: 'none', broken: 'unknown' } as const;
const theirSide = {
  whose: 'by-side',
  line: 'by-facts',
  howLong: 'none',
  broken: 'site',
} as const;

/** The first state that holds is shown. */
export const states: readonly State[] = [
  {
    ...unknownPicture,
    id: 'stored-copy',
    holds: ({ isStoredCopy }) => isStoredCopy,
    what: 'headStored',
    whose: 'sideStored',
    line: 'lineStored',
    fixes: ['fresh-copy', ...load],
  },
  ...stoppedStates,
  {
    ...unknownPicture,
    id: 'own-network',
    // A name that does not resolve should be checked first.
    holds: ({ isOwnNetwork, meaning, cause }) =>
      isOwnNetwork && meaning.screen !== 'captive' && cause !== 'no-such-name',
    what: 'headNotWorking',
    whose: 'sideOwnNetwork',
    line: 'lineOwnNetwork',
    fixes: [...load, 'own-site'],
  },
  {
    id: 'sign-in',
    holds: (_, side) => side === 'yours',
    what: 'headSignIn',
    whose: 'sideSignIn',
    line: 'lineSignIn',
    howLong: 'none',
    broken: 'internet',
    fixes: ['sign-in', ...load],
    more: ['vpn-off'],
  },
  {
    id: 'between',
    holds: (_, side) => side === 'between',
    what: 'headBetween',
    whose: 'sideBetween',
    line: 'lineBetween',
    howLong: 'none',
    broken: 'between',
    fixes: [...load, 'other-network', 'vpn-off'],
    more: ['at-work'],
  },
  {
    ...unknownPicture,
    id: 'network-in-doubt',
    restsOnOthers: true,
    holds: ({ evidence }, side) => side === 'maybe-yours' && evidence.failedInARow > 0,
    what: 'headInARow',
    whose: 'sideMaybeYours',
    line: 'lineCheckWifi',
    fixes: [...load, 'restart-modem', 'other-network'],
    more: ['vpn-off'],
  },
  ...silentStates,
  {
    ...theirSide,
    id: 'answers-strangers',
    holds: ({ evidence }) => evidence.answersStrangers,
    what: 'headCannotShow',
    line: 'lineAnswersStrangers',
    // Another check would only say the same. Clearing comes last: it signs out.
    fixes: ['private-window', ...load],
  },
  {
    ...theirSide,
    id: 'edge-trouble',
    restsOnOthers: true,
    holds: ({ evidence }) => evidence.failingEdge !== null,
    what: 'headNotWorking',
    whose: 'sideEdge',
    broken: 'edge',
    fixes: waitForIt,
  },
  {
    ...theirSide,
    id: 'only-this-page',
    holds: ({ evidence }) => evidence.otherPageOpened,
    what: 'headOnlyThisPage',
    line: 'lineOtherPages',
    fixes: [...load, 'go-home', 'watch'],
  },
  {
    ...theirSide,
    id: 'cannot-do',
    holds: ({ meaning }) => meaning.screen === 'cannot-do',
    what: 'headCannotDo',
    line: 'lineNoUse',
    howLong: 'code',
    fixes: ['go-back', 'go-home', 'open-without-sending'],
  },
  {
    ...theirSide,
    id: 'wait',
    holds: ({ wait }) => wait === 'short',
    what: 'headWait',
    line: 'lineWait',
    howLong: 'site',
    fixes: ['watch', ...load],
  },
  {
    ...theirSide,
    id: 'wait-longer',
    holds: ({ wait }) => wait === 'long',
    what: 'headLater',
    line: 'lineLater',
    howLong: 'site',
    fixes: ['watch', ...load],
  },
  {
    ...theirSide,
    id: 'busy',
    holds: ({ meaning, lasts }) => meaning.screen === 'busy' && !lasts,
    what: 'headBusy',
    fixes: waitForIt,
  },
  {
    ...theirSide,
    id: 'lasts',
    holds: ({ meaning, lasts }) =>
      meaning.screen === 'lasts' || (lasts && meaning.screen !== 'cannot-show'),
    what: 'headNotWorking',
    line: 'lineOwner',
    howLong: 'code',
    fixes: ['watch', ...load],
    more: ['at-work'],
  },
  {
    ...theirSide,
    id: 'out-of-reach',
    holds: ({ meaning }) => meaning.screen === 'out-of-reach',
    what: 'headNotWorking',
    fixes: waitForIt,
  },
  {
    ...theirSide,
    id: 'cannot-show',
    holds: ({ meaning }) => meaning.screen === 'cannot-show',
    what: 'headCannotShow',
    fixes: [...load, 'watch', 'go-home'],
  },
  {
    ...theirSide,
    id: 'cookies',
    holds: ({ meaning }) => meaning.cookies === true,
    what: 'headNotWorking',
    fixes: loadAndWait,
    more: ['clear-data'],
  },
  {
    ...theirSide,
    id: 'not-working',
    holds: () => true,
    what: 'headNotWorking',
    fixes: loadAndWait,
  },
];

/** These come first under More help, if possible. */
export const firstMore: readonly FixId[] = ['fresh-copy', 'clear-saved', 'restart-modem'];

export const moreAnywhere: readonly FixId[] = [
  'status-page',
  'watch',
  'keep-trying',
  'go-home',
  'private-window',
  'go-back',
  'saved-copy',
  'other-network',
  'vpn-off',
  'at-work',
  'come-later',
  'tell-site',
  'clear-data',
];
