import { isFrameOf } from './belongs-to.ts';
import type { Effect, NavigationEvent } from './navigation-event.ts';
import { isServerError } from './server-error.ts';
import { show } from './show.ts';
import type { TabState } from './tab-state.ts';

/** More failed frames than this are not remembered. */
const subframeLimit = 20;

/** Takes a frame's answer. A later good answer of the same frame replaces a failure. */
export function takeSubframe(
  state: TabState,
  { tabId, subframe }: Extract<NavigationEvent, { kind: 'subframeAnswered' }>,
): readonly [TabState, readonly Effect[]] {
  const { document, failedSubframes } = state;
  if (!document || !isFrameOf(subframe, document)) return [state, []];
  const others = failedSubframes.filter(({ frameId }) => frameId !== subframe.frameId);
  const isFailed = isServerError(subframe.statusCode);
  if (!isFailed && others.length === failedSubframes.length) return [state, []];
  const next = {
    ...state,
    failedSubframes: isFailed ? [...others, subframe].slice(-subframeLimit) : others,
  };
  const shown = document.outcome?.kind === 'failed' ? [] : [show(tabId, next)];
  return [next, isFailed ? [{ kind: 'recordSubframe', subframe }, ...shown] : shown];
}
