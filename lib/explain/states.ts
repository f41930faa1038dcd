import { failing, lastState, ofSite, theirSide } from './find-state.ts';
import { type FixId, fixCatalog } from './fix-catalog.ts';
import { silentStates, stoppedStates } from './silent-states.ts';
import type { State, StateTables } from './state.ts';
import { storedTexts } from './stored-texts.ts';

const load = ['try-again', 'open-without-sending', 'send-again'] as const;
const waitForIt = ['watch', ...load, 'keep-trying'] as const;

/** The first state that holds is shown. */
const states: readonly State[] = [
  {
    id: 'stored-copy',
    when: { isStoredCopy: true },
    what: 'headStored',
    whose: ofSite('sideStored'),
    line: [
      { unless: { savedTime: '' }, key: 'lineStored', values: ['savedTime'] },
      { key: 'lineStoredNoTime' },
    ],
    broken: 'unknown',
    fixes: ['fresh-copy', ...load],
  },
  ...stoppedStates,
  {
    id: 'own-network',
    // A name that does not resolve should be checked first.
    when: { isOwnNetwork: true },
    unless: { screen: 'captive', cause: 'no-such-name' },
    ...failing('headNotWorking'),
    whose: 'sideOwnNetwork',
    line: [{ key: 'lineOwnNetwork' }],
    broken: 'unknown',
    fixes: [...load, 'own-site'],
  },
  {
    id: 'sign-in',
    when: { side: 'yours' },
    what: 'headSignIn',
    whose: ofSite('sideSignIn'),
    line: [{ key: 'lineSignIn' }],
    broken: 'internet',
    fixes: ['sign-in', ...load],
    more: ['vpn-off'],
  },
  {
    id: 'between',
    when: { side: 'between' },
    what: ofSite('headBetween'),
    whose: [
      { unless: { answererName: '' }, key: 'sideBetween', values: ['answererName'] },
      { key: 'sideBetweenNoName' },
    ],
    line: [{ key: 'lineBetween' }],
    broken: 'between',
    fixes: [...load, 'other-network', 'vpn-off'],
    more: ['at-work'],
  },
  {
    id: 'network-in-doubt',
    restsOnOthers: true,
    when: { side: 'maybe-yours' },
    unless: { failedInARow: 0 },
    what: [{ key: 'headInARow', values: ['failedInARow'] }],
    whose: 'sideMaybeYours',
    line: [{ key: 'lineCheckWifi' }],
    broken: 'unknown',
    fixes: [...load, 'restart-modem', 'other-network'],
    more: ['vpn-off'],
  },
  ...silentStates,
  {
    ...theirSide,
    id: 'answers-strangers',
    when: { answersStrangers: true },
    ...failing('headCannotShow'),
    line: [{ key: 'lineAnswersStrangers' }],
    // Another check would only say the same. Clearing comes last: it signs out.
    fixes: ['private-window', ...load],
  },
  {
    ...theirSide,
    id: 'edge-trouble',
    restsOnOthers: true,
    unless: { edge: '' },
    ...failing('headNotWorking'),
    whose: [{ key: 'sideEdge', values: ['edge'] }],
    broken: 'edge',
    fixes: waitForIt,
  },
  {
    ...theirSide,
    id: 'only-this-page',
    when: { otherPageOpened: true },
    what: ofSite('headOnlyThisPage'),
    line: [{ key: 'lineOtherPages' }],
    fixes: [...load, 'go-home', 'watch'],
  },
  {
    ...theirSide,
    id: 'cannot-do',
    when: { screen: 'cannot-do' },
    what: ofSite('headCannotDo'),
    line: [{ key: 'lineNoUse', howLong: 'code' }],
    fixes: ['go-back', 'go-home', 'open-without-sending'],
  },
  {
    ...theirSide,
    id: 'wait',
    when: { wait: 'short' },
    what: ofSite('headWait'),
    line: [{ key: 'lineWait', values: ['retryTime'], howLong: 'site' }],
    fixes: ['watch', ...load],
  },
  {
    ...theirSide,
    id: 'wait-longer',
    when: { wait: 'long' },
    what: ofSite('headLater'),
    line: [{ key: 'lineLater', values: ['retryTime'], howLong: 'site' }],
    fixes: ['watch', ...load],
  },
  {
    ...theirSide,
    id: 'busy',
    when: { screen: 'busy', lasts: false },
    ...failing('headBusy'),
    fixes: waitForIt,
  },
  {
    ...theirSide,
    id: 'lasts',
    when: { isShownAsLasting: true },
    unless: { screen: 'cannot-show' },
    ...failing('headNotWorking'),
    line: [{ key: 'lineOwner', howLong: 'code' }],
    fixes: ['watch', ...load],
    more: ['at-work'],
  },
  {
    ...theirSide,
    id: 'out-of-reach',
    when: { screen: 'out-of-reach' },
    ...failing('headNotWorking'),
    fixes: waitForIt,
  },
  {
    ...theirSide,
    id: 'cannot-show',
    when: { screen: 'cannot-show' },
    ...failing('headCannotShow'),
    fixes: [...load, 'watch', 'go-home'],
  },
  {
    ...theirSide,
    id: 'cookies',
    when: { cookies: true },
    ...failing('headNotWorking'),
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
  ...storedTexts,
};
