import type { NavigationEvent } from './navigation-event.ts';
import type { Outcome } from './outcome.ts';
import type { TabState } from './tab-state.ts';

/** Adds to a failure who wrote it, wherever the tab's state holds it. */
export function takeAttribution(
  state: TabState,
  { failureId, attribution }: Extract<NavigationEvent, { kind: 'attributed' }>,
): TabState {
  const isIt = (outcome: Outcome | null) =>
    outcome?.kind === 'failed' && outcome.id === failureId && outcome.attribution !== attribution;
  const complete = <Known extends Outcome | null>(outcome: Known): Known =>
    isIt(outcome) ? { ...outcome, attribution } : outcome;
  const { pending, document, known } = state;
  const isKnown =
    isIt(pending) || isIt(document?.outcome ?? null) || known.some(({ outcome }) => isIt(outcome));
  if (!isKnown) return state;
  return {
    ...state,
    pending: complete(pending),
    document: document && { ...document, outcome: complete(document.outcome) },
    known: known.map(({ documentId, outcome }) => ({ documentId, outcome: complete(outcome) })),
  };
}
