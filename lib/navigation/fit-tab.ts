import type { TabState } from './tab-state.ts';

/** The limit for one tab's state, in characters. All tabs share 10 MB. */
export const mostOfATab = 64_000;

/**
 * Shortens a tab's state until it fits. It drops the oldest known pages first, then the frames. `null`:
 * even the current page does not fit.
 */
export function fitTab(state: TabState): TabState | null {
  for (let left = state.known.length; left >= 0; left = Math.floor(left / 2)) {
    const shortened = { ...state, known: state.known.slice(0, left) };
    if (sizeOf(shortened) <= mostOfATab) return left === state.known.length ? state : shortened;
    if (left === 0) break;
  }
  const bare = { ...state, known: [], failedSubframes: [] };
  return sizeOf(bare) <= mostOfATab ? bare : null;
}

export function sizeOf(state: TabState): number {
  return JSON.stringify(state).length;
}
