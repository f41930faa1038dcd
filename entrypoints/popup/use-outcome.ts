import { useEffect, useState } from 'preact/hooks';
import { report } from '../../lib/errors.ts';
import { followTabState, readTabState } from '../../lib/memory/tab-states.ts';
import type { Outcome } from '../../lib/navigation/outcome.ts';
import type { TabState } from '../../lib/navigation/tab-state.ts';

/** Follows the outcome of the tab's load; `null`: unknown, `undefined`: not read yet. */
export function useOutcome(tabId: number): Outcome | null | undefined {
  const [outcome, setOutcome] = useState<Outcome | null>();
  useEffect(() => {
    const closing = new AbortController();
    const show = (state: TabState) => {
      if (!closing.signal.aborted) setOutcome(state.document?.outcome ?? null);
    };
    followTabState(tabId, show, closing.signal);
    readTabState(tabId).then(show, (error) => {
      report(error);
      setOutcome(null);
    });
    return () => closing.abort();
  }, [tabId]);
  return outcome;
}
