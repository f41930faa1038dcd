import { setTimeout as pause } from 'node:timers/promises';

/** Most of what is waited for is there at once; what is not, is not worth many looks. */
const shortestPauseMs = 10;
const longestPauseMs = 150;
const shownResults = 3;

/**
 * Calls `look` until it returns something truthy, and returns that. After `withinMs` it throws an
 * error with what it waited for and the last different results.
 */
export async function until<T>(
  what: string,
  look: () => T | Promise<T>,
  withinMs = 10_000,
): Promise<NonNullable<T>> {
  const deadline = performance.now() + withinMs;
  const seen: string[] = [];
  const note = (result: string) => {
    if (result !== seen[0]) seen.unshift(result);
  };
  let pauseMs = shortestPauseMs;
  do {
    try {
      const result = await look();
      if (result) return result;
      note(JSON.stringify(result) ?? 'undefined');
    } catch (error) {
      note(String(error));
    }
    await pause(pauseMs);
    pauseMs = Math.min(1.5 * pauseMs, longestPauseMs);
  } while (performance.now() < deadline);
  const last = seen.slice(0, shownResults).join('; before that: ');
  throw new Error(`Waited ${withinMs / 1000} s for ${what}; last seen: ${last}`);
}
