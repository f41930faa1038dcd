import type { Effect } from './navigation-event.ts';
import type { TabState } from './tab-state.ts';

/** What to show for a tab's current page. */
export function show(tabId: number, { document, failedSubframes }: TabState): Effect {
  const outcome = document?.outcome;
  if (outcome?.kind === 'failed') {
    return document?.drawnBy === 'site'
      ? { kind: 'showOverlay', tabId, documentId: document.documentId, failure: outcome }
      : { kind: 'showElsewhere', tabId, failure: outcome };
  }
  // The browser draws a page of its own there.
  if (outcome?.kind === 'unreachable') {
    return { kind: 'showElsewhere', tabId, failure: outcome };
  }
  if (failedSubframes.length > 0)
    return { kind: 'showSubframes', tabId, subframes: failedSubframes };
  return { kind: 'clear', tabId };
}
