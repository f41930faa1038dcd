import { packTry } from './pack-try.ts';
import type { TimedTry } from './try.ts';

/**
 * Oldest first. In the same millisecond a good load comes first, so the order is always the same.
 */
export function sortTries<T extends TimedTry>(tries: readonly T[]): T[] {
  return tries.toSorted((one, other) => packTry(one) - packTry(other));
}
