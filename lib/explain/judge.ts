import type { Side } from '../knowledge/side.ts';
import type { LoadProblem } from '../navigation/outcome.ts';
import type { Facts } from './facts.ts';
import { findState } from './find-state.ts';
import { holds, readSigns, type Signs } from './signs.ts';
import type { Situation } from './situation.ts';
import type { Line, State } from './state.ts';

/** The broken part of the path. Also `data-broken` in the page. */
export type Broken = 'internet' | 'between' | 'edge' | 'site' | 'unknown';

/** The basis of the line about time. Also `data-how-long` in the page. */
export type HowLong = 'site' | 'history' | 'code' | 'none';

/** The answer to "is it me or them?". Everything that is shown comes from it. */
export interface Judgement {
  readonly signs: Signs;
  readonly state: State;
  readonly side: Side;
  readonly broken: Broken;
  /** What is said about time, if anything. */
  readonly line: Line | null;
  readonly howLong: HowLong;
  /** The way to the site is proven to work. Else it is drawn hollow. */
  readonly isProven: boolean;
}

export function judge(problem: LoadProblem, facts: Facts, situation: Situation): Judgement {
  const side = judgeSide(facts);
  const early = readSigns(problem, facts, side, situation);
  const state = findState(situation.states, early);
  const unsure = facts.isCleared ? 'site' : 'unknown';
  const broken = state.broken === 'site-if-cleared' ? unsure : state.broken;
  const signs = { ...early, state: state.id, broken };
  const line = state.line.find((row) => holds(signs, row)) ?? null;
  return {
    signs,
    state,
    side,
    broken,
    line,
    howLong: line?.howLong ?? 'none',
    isProven: isProven(facts, side, broken),
  };
}

/** From the strongest fact to the weakest. */
function judgeSide(facts: Facts): Side {
  const { answerer, cause, evidence, meaning } = facts;
  if (meaning.screen === 'captive' || (cause !== null && meaning.side === 'yours')) return 'yours';
  if (answerer?.where === 'local' || cause === 'proxy') return 'between';
  if (evidence.failedInARow > 0) return 'maybe-yours';
  if (evidence.otherPageOpened || evidence.failingEdge !== null) return 'theirs';
  return judgeByCode(facts);
}

/** Over http a program on the visitor's side can write any answer, so the code proves nothing. */
function judgeByCode({ meaning, answerer, isSecure, isCleared }: Facts): Side {
  if (meaning.needsProof && !isCleared) return 'maybe-yours';
  const isUnsure = answerer?.couldBeLocal === true && !isSecure;
  return isUnsure && meaning.side === 'theirs' ? 'probably-theirs' : meaning.side;
}

function isProven({ isSecure, isCleared }: Facts, side: Side, broken: Broken): boolean {
  const isOnTheirSide = side === 'theirs' || side === 'probably-theirs';
  return broken !== 'unknown' && isOnTheirSide && (isSecure || isCleared);
}
