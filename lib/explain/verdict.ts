import type { Evidence } from '../evidence/weigh-evidence.ts';
import type { Identified } from '../knowledge/identified.ts';
import type { MessageKey } from '../knowledge/message-key.ts';
import type { Side } from '../knowledge/side.ts';

/** The closed list of verdicts: the first sentence that answers "is it me or them?" */
export const verdicts = {
  theirs: 'verdictTheirs',
  'probably-theirs': 'verdictProbablyTheirs',
  between: 'verdictBetween',
  'maybe-yours': 'verdictMaybeYours',
  yours: 'verdictYours',
} as const satisfies Record<Side, MessageKey>;

/** All that a verdict rests on. */
export interface Facts {
  readonly statusCode: number | 'unknown';
  /** What the code alone says. */
  readonly codeSide: Side;
  readonly answerer: Identified | null;
  readonly evidence: Evidence;
  readonly isOwnNetwork: boolean;
  readonly isStoredCopy: boolean;
}

/** From the strongest fact to the weakest; the first that holds decides, and else the code. */
const sides: readonly { readonly side: Side; readonly holds: (facts: Facts) => boolean }[] = [
  { side: 'yours', holds: ({ codeSide }) => codeSide === 'yours' },
  { side: 'between', holds: ({ answerer }) => answerer?.where === 'local' },
  { side: 'theirs', holds: ({ evidence }) => evidence.otherPageOpened },
  { side: 'theirs', holds: ({ evidence }) => evidence.failingEdge !== null },
  { side: 'maybe-yours', holds: ({ evidence }) => evidence.failedInARow > 0 },
  // Other sites that open clear the visitor's network, not a filter that breaks this site only:
  // so they are shown as evidence, and "most likely" stays.
];

/** Whose side it is. */
export function judge(facts: Facts): Side {
  return sides.find(({ holds }) => holds(facts))?.side ?? facts.codeSide;
}
