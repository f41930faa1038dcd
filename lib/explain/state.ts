import type { MessageKey } from '../knowledge/message-key.ts';
import { builtInFixes } from './built-in-fixes.ts';
import type { FixId } from './fix-catalog.ts';
import type { FixRows } from './fix-row.ts';
import type { Broken, HowLong } from './judge.ts';
import { type Condition, holds, type Signs } from './signs.ts';

/** The first screen of a state: what is wrong, whose side, how long, what to press. */
export interface State extends Condition {
  readonly id: string;
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

/** Which states there are, and what is offered. Only a failure needs it: see `states.ts`. */
export interface StateTables {
  readonly states: readonly State[];
  /** These come first under More help, if possible. */
  readonly firstMore: readonly FixId[];
  readonly moreAnywhere: readonly FixId[];
  readonly fixes: FixRows;
}

export const theirSide = {
  whose: 'by-side',
  line: 'by-facts',
  howLong: 'none',
  broken: 'site',
} as const;

/** It always holds, even if the tables cannot be read. */
export const lastState: State = {
  ...theirSide,
  id: 'not-working',
  what: 'headNotWorking',
  fixes: ['try-again', 'open-without-sending', 'send-again', 'watch', 'keep-trying'],
};

export const noStates: StateTables = {
  states: [],
  firstMore: [],
  moreAnywhere: [],
  fixes: builtInFixes,
};

/** The first state that holds. */
export function findState({ states }: StateTables, signs: Signs): State {
  return states.find((state) => holds(signs, state)) ?? lastState;
}
