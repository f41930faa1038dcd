import type { Evidence } from '../evidence/weigh-evidence.ts';
import type { MessageKey } from '../knowledge/message-key.ts';
import type { Side } from '../knowledge/side.ts';
import type { StatusCode } from '../knowledge/status-codes.ts';
import type { Facts } from './facts.ts';
import type { FixId } from './fix-catalog.ts';
import type { Broken, HowLong } from './judge.ts';

/** What a failure can be. */
interface Signs
  extends Pick<Facts, 'cause' | 'isOwnNetwork' | 'isStoredCopy' | 'lasts' | 'wait'>,
    Pick<Evidence, 'answersStrangers' | 'otherPageOpened'> {
  readonly cookies: StatusCode['cookies'] | undefined;
  readonly screen: StatusCode['screen'] | undefined;
  readonly side: Side;
  /** Unrelated sites failed in a row. */
  readonly isInARow: boolean;
  /** The CDN fails for others, too. */
  readonly isEdgeFailing: boolean;
}

/** The first screen of a state: what is wrong, whose side, how long, what to press. */
export interface State {
  readonly id: string;
  /** It holds if all of these are so. */
  readonly when: Partial<Signs>;
  /** It does not hold if one of these is so. */
  readonly unless?: Partial<Signs>;
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

/** Which states there are, and what is offered in any. Only a failure needs it: see `states.ts`. */
export interface StateTables {
  readonly states: readonly State[];
  /** These come first under More help, if possible. */
  readonly firstMore: readonly FixId[];
  readonly moreAnywhere: readonly FixId[];
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
  when: {},
  what: 'headNotWorking',
  fixes: ['try-again', 'open-without-sending', 'send-again', 'watch', 'keep-trying'],
};

export const noStates: StateTables = { states: [], firstMore: [], moreAnywhere: [] };

/** The first state that holds. */
export function findState({ states }: StateTables, facts: Facts, side: Side): State {
  const { evidence, meaning } = facts;
  const signs: Signs = {
    ...facts,
    ...evidence,
    side,
    cookies: meaning.cookies,
    screen: meaning.screen,
    lasts: facts.lasts || meaning.screen === 'lasts',
    isInARow: evidence.failedInARow > 0,
    isEdgeFailing: evidence.failingEdge !== null,
  };
  const known = new Map<string, unknown>(Object.entries(signs));
  const is = ([name, value]: [string, unknown]) => known.get(name) === value;
  const holds = ({ when, unless = {} }: State) =>
    Object.entries(when).every(is) && !Object.entries(unless).some(is);
  return states.find(holds) ?? lastState;
}
