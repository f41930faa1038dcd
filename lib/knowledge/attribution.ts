import type { Identified } from './identified.ts';
import type { SubReason } from './sub-reasons.ts';

/** What an answer tells of who wrote it, and why. */
export interface Attribution {
  readonly answerer: Identified;
  readonly subReason: SubReason | null;
}
