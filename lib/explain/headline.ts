import type { Text } from './help.ts';
import type { Judgement } from './judge.ts';
import { say, toText } from './signs.ts';

/** `ok`: proven. `caution`: it may be the visitor. */
export type Tone = 'ok' | 'caution' | 'plain';

/** The two sentences of the answer, and the line about time below. */
export interface Headline {
  readonly what: Text;
  readonly whose: Text;
  readonly line: Text | null;
  readonly tone: Tone;
  /** `what`, after a try has failed. */
  readonly stillWhat: Text;
}

export function writeHeadline(judgement: Judgement): Headline {
  const { state, signs, isProven, line } = judgement;
  const timing = line ? toText(line, signs) : null;
  return {
    what: say(state.what, signs),
    stillWhat: say(state.stillWhat ?? state.what, signs),
    whose: say(state.whose, signs),
    line: signs.isForm ? { key: 'lineForm' } : timing,
    tone: isProven ? 'ok' : isDoubtful(judgement) ? 'caution' : 'plain',
  };
}

function isDoubtful({ side, broken }: Judgement): boolean {
  return side === 'yours' || side === 'between' || (side === 'maybe-yours' && broken === 'unknown');
}
