import type { TabState } from './tab-state.ts';

/** All tabs share 10 MB: of each, this many characters are remembered. */
export const mostOfATab = 64_000;

/**
 * The state of a tab without what does not fit: first the oldest pages that Back may bring again,
 * then its frames. `null` where even the page that it shows does not fit.
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
