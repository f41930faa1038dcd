import { useEffect, useState } from 'preact/hooks';
import { report } from '../../lib/errors.ts';
import type { Help } from '../../lib/explain/help.ts';
import { helpWith } from '../../lib/help-with.ts';
import type { History } from '../../lib/history/history.ts';
import { findTrouble, type TabState } from '../../lib/navigation/tab-state.ts';
import { readTab, watchTab } from '../../lib/session.ts';

/** What a tab suffers from, and the help with it. */
export interface Trouble {
  readonly tabId: number;
  readonly url: string;
  readonly help: Help;
}

/**
 * Follows the tab: when its next load works, the trouble is gone from the popup too. `undefined`:
 * still being looked up.
 */
export function useTrouble(tabId: number, history: History): Trouble | null | undefined {
  const [trouble, setTrouble] = useState<Trouble | null>();
  useEffect(() => {
    const closing = new AbortController();
    let newest: TabState | null = null;
    const show = async (state: TabState) => {
      newest = state;
      const found = findTrouble(state);
      const help = found && (await helpWith(found, history));
      // Meanwhile the tab may have moved on, and been shown as it is now.
      if (state === newest) setTrouble(found && help ? { tabId, url: found.url, help } : null);
    };
    watchTab(tabId, (state) => void show(state).catch(report), closing.signal);
    const begin = async () => {
      const state = await readTab(tabId);
      if (!newest) await show(state);
    };
    begin().catch((error) => {
      report(error);
      setTrouble(null);
    });
    return () => closing.abort();
  }, [tabId, history]);
  return trouble;
}
