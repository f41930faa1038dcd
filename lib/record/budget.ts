import { minuteMs } from '../time-units.ts';

/** Loads that pages start by themselves get at most this many rows a minute in one tab. */
const mostByPage = 60;

/** Only the most recent tabs are counted. */
const mostTabs = 200;

export interface Budget {
  /** Takes one unit. False: the budget of this minute is used up. */
  take(tabId: number, at: number): boolean;
}

/** Memory is enough: a worker is stopped only after half a minute without events. */
export function createBudget(most = mostByPage): Budget {
  const taken = new Map<number, readonly number[]>();
  return {
    take(tabId, at) {
      // If the clock was set back, entries from the future must not block the tab.
      const lately = (taken.get(tabId) ?? []).filter((time) => Math.abs(at - time) < minuteMs);
      const hasRoom = lately.length < most;
      taken.delete(tabId);
      taken.set(tabId, hasRoom ? [...lately, at] : lately);
      const [longestIdle] = taken.keys();
      if (taken.size > mostTabs && longestIdle !== undefined) taken.delete(longestIdle);
      return hasRoom;
    },
  };
}
