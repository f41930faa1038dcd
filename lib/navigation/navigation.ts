import { sameAddress } from './address.ts';
import { belongsTo, saysMore } from './belongs-to.ts';
import type { Effect, NavigationEvent } from './navigation-event.ts';
import type { Failure, Outcome } from './outcome.ts';
import { hiddenFailure, outcomeOfProbe } from './outcome-of-document.ts';
import { show } from './show.ts';
import { beginDocument, emptyTab, type ShownDocument, type TabState } from './tab-state.ts';
import { takeAttribution } from './take-attribution.ts';
import { takeSubframe } from './take-subframe.ts';

/** More than either browser keeps in its back/forward cache. */
const knownLimit = 20;

type Step = readonly [TabState, readonly Effect[]];
type EventOf<Kind extends NavigationEvent['kind']> = Extract<NavigationEvent, { kind: Kind }>;

/**
 * The reducer of one tab. It joins an answer with its document, in whichever order the two arrive. A
 * known outcome changes only for a later answer that fits the document better.
 */
export function navigate(state: TabState, event: NavigationEvent): Step {
  switch (event.kind) {
    case 'answered':
      return takeAnswer(state, event);
    case 'subframeAnswered':
      return takeSubframe(state, event);
    case 'committed':
      return takeCommit(state, event);
    case 'replaced':
      return takeReplacement(state, event);
    case 'waited':
      return takeWait(state, event);
    case 'probed':
      return takeProbe(state, event);
    case 'attributed':
      return [takeAttribution(state, event), []];
    case 'unasked':
      return takeSilence(state, event);
    case 'helped':
      return takeHelp(state, event);
    case 'resumed':
      return resume(state, event);
    case 'refused':
      return takeRefusal(state, event);
    case 'closed':
      return [emptyTab, []];
  }
}

function takeAnswer(state: TabState, { tabId, outcome }: EventOf<'answered'>): Step {
  const { document, pending } = state;
  // If the connection breaks after the headers, it is still the same answer.
  if (outcome.id === pending?.id || outcome.id === document?.outcome?.id) return [state, []];
  const fits = document && belongsTo(outcome, document) && saysMore(outcome, document.outcome);
  if (fits) return settle(tabId, state, { ...document, isAnswerLate: true }, outcome);
  const isDropped = pending?.kind === 'failed' && isAskedAgain(pending, outcome);
  return [{ ...state, pending: outcome }, isDropped ? [{ kind: 'retract', outcome: pending }] : []];
}

/** Chromium drops an answer that asks for more client hints, and asks again with them. */
function isAskedAgain({ url, headers }: Failure, next: Outcome): boolean {
  return headers['critical-ch'] !== undefined && sameAddress(url, next.url);
}

function takeCommit(state: TabState, event: EventOf<'committed'>): Step {
  const { tabId, documentId, url, at, answerMayFollowMs: waitMs } = event;
  const before = state.document;
  if (before?.awaitsCommit && sameAddress(before.url, url)) {
    const document = { ...before, documentId, at, awaitsCommit: false };
    return document.outcome
      ? settle(tabId, state, document, document.outcome)
      : [turnTo(state, document), []];
  }
  const isSame = before !== null && sameAddress(before.url, url);
  const asBefore = isSame ? before.method : '';
  const method = event.method === 'as-before' ? asBefore : event.method;
  const document = { ...beginDocument(event), method };
  const outcome = findOutcome(state, document);
  if (outcome) return settle(tabId, state, document, outcome);
  const clear: Effect = { kind: 'clear', tabId };
  const wait: Effect = { kind: 'wait', tabId, documentId, waitMs };
  return [turnTo(state, document), isWebAddress(url) ? [clear, wait] : [clear]];
}

function takeReplacement(state: TabState, event: EventOf<'replaced'>): Step {
  const { tabId, documentId, url, at, commitFollows } = event;
  const isCutShort = event.reason === 'no-page' && state.document?.documentId === documentId;
  if (isCutShort) return [state, []];
  const shown = state.document;
  // When Firefox has just woken the worker, the commit may arrive before its error.
  if (commitFollows && shown && sameAddress(shown.url, url) && shown.at >= at) {
    const document: ShownDocument = { ...shown, drawnBy: 'browser' };
    return shown.outcome
      ? settle(tabId, state, document, shown.outcome)
      : [turnTo(state, document), []];
  }
  const document: ShownDocument = {
    ...beginDocument(event),
    drawnBy: 'browser',
    awaitsCommit: commitFollows,
  };
  // Not by document id: Firefox gives the id of the document before.
  const outcome = findPending(state, document) ?? outcomeOfBlank(state, url);
  if (outcome) return settle(tabId, state, document, outcome);
  if (event.reason === 'no-page') return [turnTo(state, document), [{ kind: 'clear', tabId }]];
  return [
    turnTo(state, document),
    [{ kind: 'wait', tabId, documentId, waitMs: event.answerMayFollowMs }],
  ];
}

function takeWait(state: TabState, event: EventOf<'waited'>): Step {
  const { tabId, documentId, openerAnswer } = event;
  const { document } = state;
  if (!document || document.outcome) return [state, []];
  if (document.drawnBy === 'browser') {
    const isOpeners = openerAnswer?.kind === 'failed' && belongsTo(openerAnswer, document);
    const failure = isOpeners ? { ...openerAnswer, tabId } : hiddenFailure(tabId, document);
    return settle(tabId, state, document, failure);
  }
  return document.documentId === documentId
    ? [state, [{ kind: 'probe', tabId, documentId }]]
    : [state, []];
}

function takeProbe(state: TabState, event: EventOf<'probed'>): Step {
  const { tabId, documentId } = event;
  const current = state.document;
  if (current && current.documentId !== documentId) return [state, []];
  const document = current ?? beginDocument(event);
  if (event.statusCode === 0 && !event.isChallenge && !document.outcome) return [state, []];
  const told = outcomeOfProbe(event, document);
  // The network's outcome says more (method, headers), so it stays unless the two disagree.
  const agrees = event.statusCode === 0 || document.outcome?.kind === told.kind;
  const isKnown = agrees && document.outcome !== null;
  const outcome = isKnown && document.outcome ? document.outcome : told;
  const [next, effects]: Step = isKnown ? [state, []] : settle(tabId, state, document, outcome);
  if (outcome.kind === 'failed') return [next, [{ kind: 'record', outcome }, ...effects]];
  // The document is what the person saw, for example a stored page whose preload failed.
  const isSure = told.kind === 'challenged' || !document.isAnswerLate;
  const isRetracted = isSure && document.outcome?.kind === 'failed';
  return [
    next,
    isRetracted ? [{ kind: 'retract', outcome: document.outcome }, ...effects] : effects,
  ];
}

/**
 * A document that cannot be asked stays unknown. After a failure at the same address it is the
 * browser's own page: it could not decode the site's, or Backsoon was updated meanwhile.
 */
function takeSilence(state: TabState, event: EventOf<'unasked'>): Step {
  const { tabId, documentId, recalled } = event;
  const { document, known } = state;
  if (!document || document.documentId !== documentId || document.outcome) return [state, []];
  const before = known[0]?.outcome;
  const isReplaced = before?.kind === 'failed' && sameAddress(before.url, document.url);
  const outcome = isReplaced ? before : recalled;
  return outcome ? settle(tabId, state, { ...document, drawnBy: 'browser' }, outcome) : [state, []];
}

function takeHelp(state: TabState, { failureId }: EventOf<'helped'>): Step {
  const { document } = state;
  if (document?.outcome?.id !== failureId || document.isHelped) return [state, []];
  return [{ ...state, document: { ...document, isHelped: true } }, []];
}

function resume(state: TabState, { tabId }: EventOf<'resumed'>): Step {
  const { document } = state;
  if (!document) return [state, []];
  const { documentId, outcome } = document;
  if (outcome === null) return [state, [{ kind: 'wait', tabId, documentId, waitMs: 0 }]];
  const shown = show(tabId, state);
  return [state, outcome.kind === 'failed' ? [{ kind: 'record', outcome }, shown] : [shown]];
}

function takeRefusal(state: TabState, { tabId, documentId }: EventOf<'refused'>): Step {
  const { document } = state;
  if (!document?.outcome || document.documentId !== documentId) return [state, []];
  return settle(tabId, state, { ...document, drawnBy: 'browser' }, document.outcome);
}

function settle(tabId: number, state: TabState, document: ShownDocument, outcome: Outcome): Step {
  const pending = state.pending === outcome ? null : state.pending;
  const known = document.awaitsCommit ? state.known : learn(state, document.documentId, outcome);
  const next = turnTo({ ...state, pending, known }, { ...document, outcome });
  const shown = show(tabId, next);
  // Not earlier: Chromium tries https before http, and a failed try on https is no end of a load.
  const isNews = outcome.kind === 'unreachable' && document.outcome?.id !== outcome.id;
  return [next, isNews ? [{ kind: 'record', outcome }, shown] : [shown]];
}

/** A new document starts without failed frames. */
function turnTo(state: TabState, document: ShownDocument): TabState {
  const isSame = state.document?.documentId === document.documentId;
  return { ...state, document, failedSubframes: isSame ? state.failedSubframes : [] };
}

function learn({ known }: TabState, documentId: string, outcome: Outcome): TabState['known'] {
  const others = known.filter((other) => other.documentId !== documentId);
  return [{ documentId, outcome }, ...others].slice(0, knownLimit);
}

function findOutcome(state: TabState, document: ShownDocument): Outcome | null {
  const known = state.known.find(({ documentId }) => documentId === document.documentId);
  return known?.outcome ?? findPending(state, document);
}

function findPending({ pending }: TabState, document: ShownDocument): Outcome | null {
  return pending && belongsTo(pending, document) ? pending : null;
}

/** Firefox first shows a blank page, then replaces it. The answer stays (an empty chunked body). */
function outcomeOfBlank({ document }: TabState, url: string): Outcome | null {
  const isIt = document?.outcome?.kind === 'failed' && sameAddress(document.url, url);
  return isIt ? document.outcome : null;
}

function isWebAddress(url: string): boolean {
  return /^https?:/.test(url);
}
