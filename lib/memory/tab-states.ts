import { followSessionValues, readSessionValues, sessionValue } from '../browser/session-store.ts';
import { fitTab, sizeOf } from '../navigation/fit-tab.ts';
import { emptyTab, type TabState } from '../navigation/tab-state.ts';

/** What each tab shows. A tab's state goes when the tab closes. */
const prefix = 'tab:';

export async function readTabStates(): Promise<Map<number, TabState>> {
  const stored = await readSessionValues<TabState>(prefix);
  const states = new Map([...stored].map(([tabId, state]) => [Number(tabId), state]));
  for (const [tabId, state] of states) sizes.set(tabId, sizeOf(state));
  return states;
}

export async function readTabState(tabId: number): Promise<TabState> {
  return (await sessionValue<TabState>(prefix + tabId).read()) ?? emptyTab;
}

/** The limit for all tabs together, in characters. The browser allows 10 MB for everything. */
const mostOfAllTabs = 5_000_000;

/** The size of each tab's state, as far as this worker wrote it. */
const sizes = new Map<number, number>();

/** A state that does not fit is kept in this worker only, so other tabs keep their room. */
export async function writeTabState(tabId: number, state: TabState): Promise<void> {
  const fitted = state === emptyTab ? null : fitTab(state);
  const size = fitted === null ? 0 : sizeOf(fitted);
  sizes.delete(tabId);
  const taken = [...sizes.values()].reduce((sum, other) => sum + other, 0);
  const fits = taken + size <= mostOfAllTabs;
  if (fits && size > 0) sizes.set(tabId, size);
  await sessionValue<TabState>(prefix + tabId).write(fits ? fitted : null);
}

/** The same, written later together with other values of the load. */
export function writeTabStateSoon(tabId: number, state: TabState): void {
  sessionValue<TabState>(prefix + tabId).writeSoon(state);
}

/** Calls back with each new state of the tab until `signal` aborts. */
export function followTabState(
  tabId: number,
  callBack: (state: TabState) => void,
  signal: AbortSignal,
): void {
  const key = prefix + tabId;
  followSessionValues((changes) => {
    // Only `writeTabState` puts anything there.
    if (changes.has(key)) callBack((changes.get(key) as TabState | undefined) ?? emptyTab);
  }, signal);
}
