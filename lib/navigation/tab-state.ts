import type { LoadProblem, Outcome, SubframeAnswer } from './outcome.ts';

/** The page a tab shows now. */
export interface ShownDocument {
  readonly documentId: string;
  readonly url: string;
  readonly at: number;
  /** `''`: not known. It may be the answer to a form. */
  readonly method: 'GET' | '';
  readonly drawnBy: 'site' | 'browser';
  /** `null`: not known yet. */
  readonly outcome: Outcome | null;
  /** Firefox: the browser's own page is not committed yet, so its id is not known yet. */
  readonly awaitsCommit: boolean;
  /** Firefox: the answer came after the document, and may belong to the one before. */
  readonly isAnswerLate?: true;
  /** The help for this failure is shown. */
  readonly isHelped?: boolean;
}

/** A document of the site about which nothing is known yet. */
export function beginDocument({
  documentId,
  url,
  at,
}: Pick<ShownDocument, 'documentId' | 'url' | 'at'>): ShownDocument {
  return { documentId, url, at, method: '', drawnBy: 'site', outcome: null, awaitsCommit: false };
}

/** Whether nothing is left to do for this document. */
export function isSeenToItsEnd({ outcome, isHelped }: ShownDocument): boolean {
  return outcome !== null && (outcome.kind !== 'failed' || isHelped === true);
}

/** What is remembered of one tab. Plain data: it outlives the worker in session memory. */
export interface TabState {
  /** The newest answer that no document has claimed yet. */
  readonly pending: Outcome | null;
  readonly document: ShownDocument | null;
  /** The frames of that page that failed, oldest first. */
  readonly failedSubframes: readonly SubframeAnswer[];
  /** Earlier documents, newest first. Back may show one of them again without a request. */
  readonly known: readonly { readonly documentId: string; readonly outcome: Outcome }[];
}

export const emptyTab: TabState = { pending: null, document: null, failedSubframes: [], known: [] };

/** A page that works, without failed frames: nothing is shown. */
export function isUneventful({ pending, document, failedSubframes }: TabState): boolean {
  const outcomes = [pending, document?.outcome ?? null];
  return (
    failedSubframes.length === 0 &&
    outcomes.every((outcome) => outcome === null || outcome.kind === 'worked')
  );
}

/** The tab's current failure, if any. */
export function findProblem(state: TabState): LoadProblem | null {
  const outcome = state.document?.outcome;
  return outcome?.kind === 'failed' || outcome?.kind === 'unreachable' ? outcome : null;
}
