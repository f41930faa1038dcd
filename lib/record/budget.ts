/** What pages bring by themselves: of one tab at most this many rows a minute. */
export const mostByPage = 60;

const minuteMs = 60_000;

/** More tabs than this do not bring anything within a minute. */
const mostTabs = 200;

export interface Budget {
  /** Whether there is room for one more at this time. */
  take(tabId: number, at: number): boolean;
}

/** Counts in memory: a worker that stops was idle for half a minute. */
export function createBudget(most = mostByPage): Budget {
  const taken = new Map<number, readonly number[]>();
  return {
    take(tabId, at) {
      // A clock that was set back must not close the tab's account for a day.
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
