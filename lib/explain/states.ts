import { type FixId, fixCatalog } from './fix-catalog.ts';
import { silentStates, stoppedStates } from './silent-states.ts';
import { lastState, type State, type StateTables, theirSide } from './state.ts';

const load = ['try-again', 'open-without-sending', 'send-again'] as const;
const waitForIt = ['watch', ...load, 'keep-trying'] as const;
const unknownPicture = { line: 'by-facts', howLong: 'none', broken: 'unknown' } as const;

/** The first state that holds is shown. */
const states: readonly State[] = [
  {
    ...unknownPicture,
    id: 'stored-copy',
    when: { isStoredCopy: true },
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
    when: { isOwnNetwork: true },
    unless: { screen: 'captive', cause: 'no-such-name' },
    what: 'headNotWorking',
    whose: 'sideOwnNetwork',
    line: 'lineOwnNetwork',
    fixes: [...load, 'own-site'],
  },
  {
    id: 'sign-in',
    when: { side: 'yours' },
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
    when: { side: 'between' },
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
    when: { side: 'maybe-yours', isInARow: true },
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
    when: { answersStrangers: true },
    what: 'headCannotShow',
    line: 'lineAnswersStrangers',
    // Another check would only say the same. Clearing comes last: it signs out.
    fixes: ['private-window', ...load],
  },
  {
    ...theirSide,
    id: 'edge-trouble',
    restsOnOthers: true,
    when: { isEdgeFailing: true },
    what: 'headNotWorking',
    whose: 'sideEdge',
    broken: 'edge',
    fixes: waitForIt,
  },
  {
    ...theirSide,
    id: 'only-this-page',
    when: { otherPageOpened: true },
    what: 'headOnlyThisPage',
    line: 'lineOtherPages',
    fixes: [...load, 'go-home', 'watch'],
  },
  {
    ...theirSide,
    id: 'cannot-do',
    when: { screen: 'cannot-do' },
    what: 'headCannotDo',
    line: 'lineNoUse',
    howLong: 'code',
    fixes: ['go-back', 'go-home', 'open-without-sending'],
  },
  {
    ...theirSide,
    id: 'wait',
    when: { wait: 'short' },
    what: 'headWait',
    line: 'lineWait',
    howLong: 'site',
    fixes: ['watch', ...load],
  },
  {
    ...theirSide,
    id: 'wait-longer',
    when: { wait: 'long' },
    what: 'headLater',
    line: 'lineLater',
    howLong: 'site',
    fixes: ['watch', ...load],
  },
  {
    ...theirSide,
    id: 'busy',
    when: { screen: 'busy', lasts: false },
    what: 'headBusy',
    fixes: waitForIt,
  },
  {
    ...theirSide,
    id: 'lasts',
    when: { lasts: true },
    unless: { screen: 'cannot-show' },
    what: 'headNotWorking',
    line: 'lineOwner',
    howLong: 'code',
    fixes: ['watch', ...load],
    more: ['at-work'],
  },
  {
    ...theirSide,
    id: 'out-of-reach',
    when: { screen: 'out-of-reach' },
    what: 'headNotWorking',
    fixes: waitForIt,
  },
  {
    ...theirSide,
    id: 'cannot-show',
    when: { screen: 'cannot-show' },
    what: 'headCannotShow',
    fixes: [...load, 'watch', 'go-home'],
  },
  {
    ...theirSide,
    id: 'cookies',
    when: { cookies: true },
    what: 'headNotWorking',
    fixes: lastState.fixes,
    more: ['clear-data'],
  },
];

/** These come first under More help, if possible. */
const firstMore: readonly FixId[] = ['fresh-copy', 'clear-saved', 'restart-modem'];

const moreAnywhere: readonly FixId[] = [
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

/** For the build and tests only: they ship with the tables that only a failure needs. */
export const storedStates: StateTables = {
  states,
  firstMore,
  moreAnywhere,
  fixes: fixCatalog,
};
