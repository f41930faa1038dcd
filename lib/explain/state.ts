import { builtInFixes } from './built-in-fixes.ts';
import type { FixId } from './fix-catalog.ts';
import type { FixRows } from './fix-row.ts';
import type { Broken, HowLong } from './judge.ts';
import type { Condition, Saying, Words } from './signs.ts';
import { noTexts, type TextTables } from './texts.ts';

/** How long it may take, and on what basis this is said. */
export interface Line extends Saying {
  /** Left out: it says something else. */
  readonly howLong?: HowLong;
}

/** The first screen of a state: what is wrong, whose side, how long, what to press. */
export interface State extends Condition {
  readonly id: string;
  readonly what: Words;
  /** `what`, after a try has failed. Left out: the same. */
  readonly stillWhat?: Words;
  readonly whose: Words;
  /** The first that holds is said. */
  readonly line: readonly Line[];
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
export interface StateTables extends TextTables {
  readonly states: readonly State[];
  /** These come first under More help, if possible. */
  readonly firstMore: readonly FixId[];
  readonly moreAnywhere: readonly FixId[];
  readonly fixes: FixRows;
}

export const noStates: StateTables = {
  states: [],
  firstMore: [],
  moreAnywhere: [],
  fixes: builtInFixes,
  ...noTexts,
};
