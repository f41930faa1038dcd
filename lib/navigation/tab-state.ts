import type { LoadProblem, Outcome, SubframeAnswer } from './outcome.ts';

/** The page a tab shows now. */
export interface ShownDocument {
  readonly documentId: string;
  readonly url: string;
  readonly at: number;
  readonly drawnBy: 'site' | 'browser';
  /** `null` until an answer, or the document itself, tells. */
  readonly outcome: Outcome | null;
  /** Firefox: the commit of the browser's own page is still to come, and with it its own id. */
  readonly awaitsCommit: boolean;
  /** Firefox: the answer came after the document, and may be that of the one before. */
  readonly isAnswerLate?: true;
  /** Of a failure: help for it stands. */
  readonly isHelped?: boolean;
}

/** Whether nothing is left to be done for this document. */
export function isSeenToItsEnd({ outcome, isHelped }: ShownDocument): boolean {
  return outcome !== null && (outcome.kind !== 'failed' || isHelped === true);
}

/** All that is remembered of one tab. Plain data: it lives in session memory between two worker lives. */
export interface TabState {
  /** The newest answer that no document has claimed yet. */
  readonly pending: Outcome | null;
  readonly document: ShownDocument | null;
  /** The frames of that page that failed, oldest first. */
  readonly failedSubframes: readonly SubframeAnswer[];
  /** Earlier documents, newest first: Back may bring one of them back without any answer. */
  readonly known: readonly { readonly documentId: string; readonly outcome: Outcome }[];
}

export const emptyTab: TabState = { pending: null, document: null, failedSubframes: [], known: [] };

/** A page that works, whole: nothing of it is shown or offered. */
export function isUneventful({ pending, document, failedSubframes }: TabState): boolean {
  const outcomes = [pending, document?.outcome ?? null];
  return (
    failedSubframes.length === 0 &&
    outcomes.every((outcome) => outcome === null || outcome.kind === 'worked')
  );
}

/** What the tab suffers from now, if anything. */
export function findProblem(state: TabState): LoadProblem | null {
  const outcome = state.document?.outcome;
  return outcome?.kind === 'failed' || outcome?.kind === 'unreachable' ? outcome : null;
}
