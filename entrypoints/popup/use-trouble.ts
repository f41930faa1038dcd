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

/** Follows the tab: when its next load works, the trouble is gone from the popup too. */
export function useTrouble(
  tabId: number | undefined,
  history: History,
  onChange: () => void,
): Trouble | null {
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  useEffect(() => {
    if (tabId === undefined) return;
    const closing = new AbortController();
    const show = async (state: TabState) => {
      const found = findTrouble(state);
      const help = found && (await helpWith(found, history));
      setTrouble(found && help ? { tabId, url: found.url, help } : null);
    };
    const follow = (state: TabState) => show(state).then(onChange);
    watchTab(tabId, (state) => void follow(state).catch(report), closing.signal);
    readTab(tabId).then(show).catch(report);
    return () => closing.abort();
  }, [tabId, history, onChange]);
  return trouble;
}
