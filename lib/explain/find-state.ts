import type { MessageKey } from '../knowledge/message-key.ts';
import { holds, type Signs, type Words } from './signs.ts';
import type { Line, State, StateTables } from './state.ts';

export const ofSite = (key: MessageKey): Words => [{ key, values: ['site'] }];

/** What may be over after a try. */
export const failing = (key: MessageKey) => ({ what: ofSite(key), stillWhat: ofSite('headStill') });

/** Whose side it is. */
export const bySide = [
  { when: { side: 'theirs' }, key: 'sideTheirs' },
  { when: { side: 'probably-theirs' }, key: 'sideProbablyTheirs' },
  { when: { side: 'between' }, key: 'sideBetweenNoName' },
  { when: { side: 'maybe-yours' }, key: 'sideMaybeYours' },
  { when: { side: 'yours' }, key: 'sideYours' },
] as const satisfies Words;

/** How long it may take, by the surest basis. */
const byFacts: readonly Line[] = [
  { when: { lasts: true }, key: 'lineOwner', howLong: 'code' },
  {
    unless: { recoverySpan: '' },
    key: 'lineHistory',
    values: ['recoverySpan'],
    howLong: 'history',
  },
  { when: { passes: 'often' }, key: 'lineOften', howLong: 'code' },
];

export const theirSide = { whose: bySide, line: byFacts, broken: 'site' } as const;

/** It always holds, even if the tables cannot be read. */
export const lastState: State = {
  ...theirSide,
  id: 'not-working',
  ...failing('headNotWorking'),
  fixes: ['try-again', 'open-without-sending', 'send-again', 'watch', 'keep-trying'],
};

/** The first state that holds. */
export function findState({ states }: StateTables, signs: Signs): State {
  return states.find((state) => holds(signs, state)) ?? lastState;
}
