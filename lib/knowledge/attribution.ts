import type { Identified } from './identified.ts';
import type { SubReason } from './sub-reasons.ts';

/** Who wrote an answer, and why, as the answer shows. */
export interface Attribution {
  readonly answerer: Identified;
  readonly subReason: SubReason | null;
}
