import { sameAddress } from './address.ts';
import type { Outcome, SubframeAnswer } from './outcome.ts';
import { isOfDocument } from './outcome-of-document.ts';
import type { ShownDocument } from './tab-state.ts';

/**
 * Firefox stamps an answer and its commit in different processes. An answer may look this much younger
 * than its commit (measured: Firefox 153 ESR).
 */
const clockSlackMs = 50;

/** On a busy machine a loss may be stamped well after the page that is shown for it. */
const lossSlackMs = 1000;

export function belongsTo(outcome: Outcome, document: ShownDocument): boolean {
  const isLoss = outcome.kind === 'unreachable' && document.outcome === null;
  const slackMs = isLoss ? lossSlackMs : clockSlackMs;
  return sameAddress(outcome.url, document.url) && outcome.at <= document.at + slackMs;
}

/** A frame inside a frame does not name the page. A later answer is taken as the current page's. */
export function isFrameOf({ pageId, at }: SubframeAnswer, document: ShownDocument): boolean {
  return pageId === null ? at >= document.at - clockSlackMs : pageId === document.documentId;
}

/** A late answer replaces what the document said, or what was only guessed. */
export function saysMore(outcome: Outcome, than: Outcome | null): boolean {
  return !than || isOfDocument(than) || outcome.at > than.at;
}
