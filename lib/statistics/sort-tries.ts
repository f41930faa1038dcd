import { packTry } from './pack-try.ts';
import type { TimedTry } from './try.ts';

/** Oldest first; of two in the same millisecond the working one, so that arrival never matters. */
export function sortTries<T extends TimedTry>(tries: readonly T[]): T[] {
  return tries.toSorted((one, other) => packTry(one) - packTry(other));
}
