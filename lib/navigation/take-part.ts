import { isPartOf } from './belongs-to.ts';
import type { Effect, NavigationEvent } from './navigation-event.ts';
import { show } from './show.ts';
import type { TabState } from './tab-state.ts';

/** A page of more broken frames than this has said enough. */
const partLimit = 20;

/** A frame's answer: its failure is the page's only in part, and its next answer may make up for it. */
export function takePart(
  state: TabState,
  { tabId, part }: Extract<NavigationEvent, { kind: 'partAnswered' }>,
): readonly [TabState, readonly Effect[]] {
  const { document, failedParts } = state;
  if (!document || !isPartOf(part, document)) return [state, []];
  const others = failedParts.filter(({ frameId }) => frameId !== part.frameId);
  const isFailed = part.statusCode >= 500;
  if (!isFailed && others.length === failedParts.length) return [state, []];
  const next = {
    ...state,
    failedParts: isFailed ? [...others, part].slice(-partLimit) : others,
  };
  const shown = document.outcome?.kind === 'failed' ? [] : [show(tabId, next)];
  return [next, isFailed ? [{ kind: 'recordPart', part }, ...shown] : shown];
}
