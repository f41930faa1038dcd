import { retryLimit } from '../explain/retry-limit.ts';
import { jitter } from './jitter.ts';

const waitsSeconds = [5, 10, 20, 40, 80, 160] as const;
const longestWaitSeconds = 300;

/**
 * When to load the page next, in milliseconds since the epoch; `null` once the tries are used up.
 * The site's `Retry-After` is a lower bound, never the only wait.
 */
export function nextTryAt({
  triesMade,
  now,
  retryAt,
  random,
}: {
  readonly triesMade: number;
  readonly now: number;
  /** Milliseconds since the epoch, or `null` where the site said nothing. */
  readonly retryAt: number | null;
  /** From 0 to 1. */
  readonly random: number;
}): number | null {
  if (triesMade >= retryLimit) return null;
  const waitSeconds = waitsSeconds[triesMade] ?? longestWaitSeconds;
  return Math.max(now + jitter(waitSeconds * 1000, random), retryAt ?? 0);
}
