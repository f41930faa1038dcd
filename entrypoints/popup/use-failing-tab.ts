import { useEffect, useState } from 'preact/hooks';
import { report } from '../../lib/errors.ts';
import type { Help } from '../../lib/explain/help.ts';
import { followTabState, readTabState } from '../../lib/memory/tab-states.ts';
import { send } from '../../lib/messages/send.ts';
import { findProblem, type TabState } from '../../lib/navigation/tab-state.ts';

/** A failing tab, and its help. */
export interface FailingTab {
  readonly tabId: number;
  readonly url: string;
  readonly help: Help;
}

/** Follows the tab: the help disappears when its next load works. `undefined`: not read yet. */
export function useFailingTab(tabId: number): FailingTab | null | undefined {
  const [failing, setFailing] = useState<FailingTab | null>();
  useEffect(() => {
    const closing = new AbortController();
    let newest: TabState | null = null;
    const show = async (state: TabState) => {
      newest = state;
      const found = findProblem(state);
      const help = found && (await send('askForHelp', { page: null, canGoBack: true }, tabId));
      // Meanwhile a newer state may have been shown.
      if (state === newest) setFailing(found && help ? { tabId, url: found.url, help } : null);
    };
    followTabState(tabId, (state) => void show(state).catch(report), closing.signal);
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
