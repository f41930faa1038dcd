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
export function useTrouble(tab: Promise<number | null>, history: History): Trouble | null {
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  useEffect(() => {
    const closing = new AbortController();
    const follow = async () => {
      const tabId = await tab;
      if (tabId === null) return;
      const show = async (state: TabState) => {
        const found = findTrouble(state);
        const help = found && (await helpWith(found, history));
        setTrouble(found && help ? { tabId, url: found.url, help } : null);
      };
      watchTab(tabId, (state) => void show(state).catch(report), closing.signal);
      await show(await readTab(tabId));
    };
    follow().catch(report);
    return () => closing.abort();
  }, [tab, history]);
  return trouble;
}
