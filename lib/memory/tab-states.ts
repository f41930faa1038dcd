import { readSessionValues, sessionValue, watchSessionValues } from '../browser/session-store.ts';
import { emptyTab, type TabState } from '../navigation/tab-state.ts';

/** What each tab shows. A tab's state goes when the tab closes. */
const prefix = 'tab:';

export async function readTabStates(): Promise<Map<number, TabState>> {
  const stored = await readSessionValues<TabState>(prefix);
  return new Map([...stored].map(([tabId, state]) => [Number(tabId), state]));
}

export async function readTabState(tabId: number): Promise<TabState> {
  return (await sessionValue<TabState>(prefix + tabId).read()) ?? emptyTab;
}

export function writeTabState(tabId: number, state: TabState): Promise<void> {
  return sessionValue<TabState>(prefix + tabId).write(state === emptyTab ? null : state);
}

/** Calls back with each new state of the tab until `signal` aborts. */
export function watchTabState(
  tabId: number,
  callBack: (state: TabState) => void,
  signal: AbortSignal,
): void {
  const key = prefix + tabId;
  watchSessionValues((changes) => {
    // Only `writeTabState` puts anything there.
    if (changes.has(key)) callBack((changes.get(key) as TabState | undefined) ?? emptyTab);
  }, signal);
}
