import { setTimeout as pause } from 'node:timers/promises';

/** Most of what is waited for is there at once; what is not, is not worth many looks. */
const shortestPauseMs = 10;
const longestPauseMs = 150;

/**
 * Calls `look` until it returns something truthy, and returns that. After `withinMs` it throws an
 * error with what it waited for and the last result.
 */
export async function until<T>(
  what: string,
  look: () => T | Promise<T>,
  withinMs = 10_000,
): Promise<NonNullable<T>> {
  const deadline = performance.now() + withinMs;
  let last: string;
  let pauseMs = shortestPauseMs;
  do {
    try {
      const seen = await look();
      if (seen) return seen;
      last = JSON.stringify(seen) ?? 'undefined';
    } catch (error) {
      last = String(error);
    }
    await pause(pauseMs);
    pauseMs = Math.min(1.5 * pauseMs, longestPauseMs);
  } while (performance.now() < deadline);
  throw new Error(`Waited ${withinMs / 1000} s for ${what}; last seen: ${last}`);
}
