import type { Effect } from './navigation-event.ts';
import type { TabState } from './tab-state.ts';

/** What the person is to see of a tab's page as it stands. */
export function show(tabId: number, { document, failedSubframes }: TabState): Effect {
  const outcome = document?.outcome;
  if (outcome?.kind === 'failed') {
    return document?.drawnBy === 'site'
      ? { kind: 'showOverlay', tabId, documentId: document.documentId, failure: outcome }
      : { kind: 'showElsewhere', tabId, failure: outcome };
  }
  // A connection that fails is explained by the browser itself.
  if (outcome?.kind === 'unreachable' && outcome.cause === 'proxy') {
    return { kind: 'showElsewhere', tabId, failure: outcome };
  }
  if (failedSubframes.length > 0)
    return { kind: 'showSubframes', tabId, subframes: failedSubframes };
  return { kind: 'clear', tabId };
}
