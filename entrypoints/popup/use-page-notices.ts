import { useEffect, useState } from 'preact/hooks';
import { probeCalls } from '../../lib/browser/injection.ts';
import { report } from '../../lib/errors.ts';
import { followTabState, readTabState } from '../../lib/memory/tab-states.ts';
import { serverErrors } from '../../lib/navigation/server-error.ts';
import { findProblem, type TabState } from '../../lib/navigation/tab-state.ts';
import type { Notice } from '../../lib/notices/notice.ts';
import { noticeCalls } from '../../lib/notices/notice-calls.ts';
import { noticePage } from '../../lib/notices/notice-page.ts';

/** Notices about the tab's page, apart from its own failure. Its calls are read once. */
export function usePageNotices(tabId: number): readonly Notice[] {
  const [notices, setNotices] = useState<readonly Notice[]>([]);
  useEffect(() => {
    const closing = new AbortController();
    const show = async (state: TabState) => {
      const told = noticePage(state);
      setNotices(told);
      const calls = findProblem(state) ? null : await probeCalls(tabId, serverErrors);
      if (calls && !closing.signal.aborted) setNotices([...told, ...noticeCalls(calls)]);
    };
    followTabState(tabId, (state) => void show(state).catch(report), closing.signal);
    readTabState(tabId).then(show).catch(report);
    return () => closing.abort();
  }, [tabId]);
  return notices;
}
