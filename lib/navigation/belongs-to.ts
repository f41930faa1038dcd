import { sameAddress } from './address.ts';
import type { Outcome, SubframeAnswer } from './outcome.ts';
import { isOfDocument } from './outcome-of-document.ts';
import type { ShownDocument } from './tab-state.ts';

/**
 * Firefox stamps an answer and its commit in different processes; an answer this much "younger"
 * than the commit still belongs to it (measured: Firefox 153 ESR).
 */
const clockSlackMs = 50;

export function belongsTo(outcome: Outcome, document: ShownDocument): boolean {
  return sameAddress(outcome.url, document.url) && outcome.at <= document.at + clockSlackMs;
}

/** A frame in a frame does not name the page: what is told from now on is told of the page there is. */
export function isFrameOf({ pageId, at }: SubframeAnswer, document: ShownDocument): boolean {
  return pageId === null ? at >= document.at - clockSlackMs : pageId === document.documentId;
}

/** What a document told, or we could only guess, gives way to an answer that was late. */
export function saysMore(outcome: Outcome, than: Outcome | null): boolean {
  return !than || isOfDocument(than) || outcome.at > than.at;
}
