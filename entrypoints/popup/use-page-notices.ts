import { useEffect, useState } from 'preact/hooks';
import { report } from '../../lib/errors.ts';
import type { Notice } from '../../lib/explain/notice.ts';
import { noticeCalls } from '../../lib/explain/notice-calls.ts';
import { noticePage } from '../../lib/explain/notice-page.ts';
import { probeCalls } from '../../lib/injection.ts';
import { findTrouble, type TabState } from '../../lib/navigation/tab-state.ts';
import { readTab, watchTab } from '../../lib/session.ts';

/** What there is to know of the tab's page besides a failure of its own. Its calls are looked at once for each page. */
export function usePageNotices(tabId: number): readonly Notice[] {
  const [notices, setNotices] = useState<readonly Notice[]>([]);
  useEffect(() => {
    const closing = new AbortController();
    const show = async (state: TabState) => {
      const told = noticePage(state);
      setNotices(told);
      const calls = findTrouble(state) ? null : await probeCalls(tabId);
      if (calls && !closing.signal.aborted) setNotices([...told, ...noticeCalls(calls)]);
    };
    watchTab(tabId, (state) => void show(state).catch(report), closing.signal);
    readTab(tabId).then(show).catch(report);
    return () => closing.abort();
  }, [tabId]);
  return notices;
}
