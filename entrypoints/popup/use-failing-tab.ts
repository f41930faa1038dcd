import { useEffect, useState } from 'preact/hooks';
import { report } from '../../lib/errors.ts';
import type { Help } from '../../lib/explain/help.ts';
import { readTabState, watchTabState } from '../../lib/memory/tab-states.ts';
import { send } from '../../lib/messages/send.ts';
import { findProblem, type TabState } from '../../lib/navigation/tab-state.ts';

/** What a tab suffers from, and the help with it. */
export interface FailingTab {
  readonly tabId: number;
  readonly url: string;
  readonly help: Help;
}

/**
 * Follows the tab: when its next load works, the failing is gone from the popup too. `undefined`:
 * still being looked up.
 */
export function useFailingTab(tabId: number): FailingTab | null | undefined {
  const [failing, setFailing] = useState<FailingTab | null>();
  useEffect(() => {
    const closing = new AbortController();
    let newest: TabState | null = null;
    const show = async (state: TabState) => {
      newest = state;
      const found = findProblem(state);
      const help = found && (await send('askForHelp', { page: null, canGoBack: true }, tabId));
      // Meanwhile the tab may have moved on, and been shown as it is now.
      if (state === newest) setFailing(found && help ? { tabId, url: found.url, help } : null);
    };
    watchTabState(tabId, (state) => void show(state).catch(report), closing.signal);
    const begin = async () => {
      const state = await readTabState(tabId);
      if (!newest) await show(state);
    };
    begin().catch((error) => {
      report(error);
      setFailing(null);
    });
    return () => closing.abort();
  }, [tabId]);
  return failing;
}
