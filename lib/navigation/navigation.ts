import type { Effect, NavigationEvent } from './navigation-event.ts';
import type { Failure, Outcome, Success } from './outcome.ts';
import { emptyTab, type ShownDocument, type TabState } from './tab-state.ts';

/**
 * Firefox stamps an answer and its commit in different processes; an answer this much "younger"
 * than the commit still belongs to it (measured: Firefox 153 ESR).
 */
const clockSlackMs = 50;
/** Of an outcome that no request told. */
const documentPrefix = 'document:';
/** As many as either browser keeps in its back/forward cache, and some. */
const knownLimit = 20;

type Step = readonly [TabState, readonly Effect[]];
type EventOf<Kind extends NavigationEvent['kind']> = Extract<NavigationEvent, { kind: Kind }>;

/**
 * Joins what the network said with the document it belongs to, in whichever order the two arrive.
 * A document's outcome, once known, changes only for a later answer that fits it better.
 */
export function navigate(state: TabState, event: NavigationEvent): Step {
  switch (event.kind) {
    case 'answered':
      return takeAnswer(state, event);
    case 'committed':
      return takeCommit(state, event);
    case 'replaced':
      return takeReplacement(state, event);
    case 'waited':
      return takeWait(state, event);
    case 'probed':
      return takeProbe(state, event);
    case 'refused':
      return takeRefusal(state, event);
    case 'closed':
      return [emptyTab, []];
  }
}

function takeAnswer(state: TabState, { outcome }: EventOf<'answered'>): Step {
  const { document, pending } = state;
  // A connection that breaks after the headers came is still that answer.
  if (outcome.id === pending?.id || outcome.id === document?.outcome?.id) return [state, []];
  const fits = document && belongsTo(outcome, document) && saysMore(outcome, document.outcome);
  return fits ? settle(state, document, outcome) : [{ ...state, pending: outcome }, []];
}

function takeCommit(state: TabState, event: EventOf<'committed'>): Step {
  const { documentId, url, at } = event;
  const before = state.document;
  if (before?.awaitsCommit && sameAddress(before.url, url)) {
    const document = { ...before, documentId, at, awaitsCommit: false };
    return document.outcome
      ? settle(state, document, document.outcome)
      : [{ ...state, document }, []];
  }
  const document: ShownDocument = {
    documentId,
    url,
    at,
    drawnBy: 'site',
    outcome: null,
    awaitsCommit: false,
  };
  const outcome = findOutcome(state, document);
  if (outcome) return settle(state, document, outcome);
  const { tabId, answerMayFollowMs: waitMs } = event;
  const clear: Effect = { kind: 'clear', tabId };
  const wait: Effect = { kind: 'wait', tabId, documentId, waitMs };
  return [{ ...state, document }, isWebAddress(url) ? [clear, wait] : [clear]];
}

function takeReplacement(state: TabState, event: EventOf<'replaced'>): Step {
  const { tabId, documentId, url, at, commitFollows } = event;
  const isCutShort = event.reason === 'no-page' && state.document?.documentId === documentId;
  if (isCutShort) return [state, []];
  const shown = state.document;
  // A Firefox that just woke us may tell of its page's commit before the error that led to it.
  if (commitFollows && shown && sameAddress(shown.url, url) && shown.at >= at) {
    const document: ShownDocument = { ...shown, drawnBy: 'browser' };
    return shown.outcome ? settle(state, document, shown.outcome) : [{ ...state, document }, []];
  }
  const document: ShownDocument = {
    documentId,
    url,
    at,
    drawnBy: 'browser',
    outcome: null,
    awaitsCommit: commitFollows,
  };
  // Not by its id: Firefox names the document that was there before.
  const outcome = findPending(state, document) ?? outcomeOfBlank(state, url);
  if (outcome) return settle(state, document, outcome);
  if (event.reason === 'no-page') return [{ ...state, document }, [{ kind: 'clear', tabId }]];
  return [
    { ...state, document },
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
    return settle(state, document, failure);
  }
  return document.documentId === documentId
    ? [state, [{ kind: 'probe', tabId, documentId }]]
    : [state, []];
}

function takeProbe(state: TabState, event: EventOf<'probed'>): Step {
  const { documentId, url, at } = event;
  const current = state.document;
  if (current && current.documentId !== documentId) return [state, []];
  const document: ShownDocument = current ?? {
    documentId,
    url,
    at,
    drawnBy: 'site',
    outcome: null,
    awaitsCommit: false,
  };
  const told = outcomeOfProbe(event);
  // The network's own word says more than the document's (method, headers), unless they disagree.
  const agrees = event.statusCode === 0 || document.outcome?.kind === told.kind;
  const isKnown = agrees && document.outcome !== null;
  const outcome = isKnown && document.outcome ? document.outcome : told;
  const [next, effects]: Step = isKnown ? [state, []] : settle(state, document, outcome);
  return [next, outcome.kind === 'failed' ? [{ kind: 'record', outcome }, ...effects] : effects];
}

function takeRefusal(state: TabState, { documentId }: EventOf<'refused'>): Step {
  const { document } = state;
  if (!document?.outcome || document.documentId !== documentId) return [state, []];
  return settle(state, { ...document, drawnBy: 'browser' }, document.outcome);
}

function settle(state: TabState, document: ShownDocument, outcome: Outcome): Step {
  const pending = state.pending === outcome ? null : state.pending;
  const known = document.awaitsCommit ? state.known : learn(state, document.documentId, outcome);
  return [{ pending, document: { ...document, outcome }, known }, [show(document, outcome)]];
}

function learn({ known }: TabState, documentId: string, outcome: Outcome): TabState['known'] {
  const others = known.filter((other) => other.documentId !== documentId);
  return [{ documentId, outcome }, ...others].slice(0, knownLimit);
}

function show(document: ShownDocument, outcome: Outcome): Effect {
  const { tabId } = outcome;
  if (outcome.kind === 'worked') return { kind: 'clear', tabId };
  if (outcome.kind === 'failed' && document.drawnBy === 'site')
    return { kind: 'showOverlay', tabId, documentId: document.documentId, failure: outcome };
  if (outcome.kind === 'unreachable' && outcome.cause === 'no-connection')
    return { kind: 'clear', tabId };
  return { kind: 'showElsewhere', tabId, failure: outcome };
}

function findOutcome(state: TabState, document: ShownDocument): Outcome | null {
  const known = state.known.find(({ documentId }) => documentId === document.documentId);
  return known?.outcome ?? findPending(state, document);
}

function findPending({ pending }: TabState, document: ShownDocument): Outcome | null {
  return pending && belongsTo(pending, document) ? pending : null;
}

/** A blank page that the browser replaced a moment later keeps its answer (Firefox, chunked-empty). */
function outcomeOfBlank({ document }: TabState, url: string): Outcome | null {
  const isIt = document?.outcome?.kind === 'failed' && sameAddress(document.url, url);
  return isIt ? document.outcome : null;
}

function outcomeOfProbe(event: EventOf<'probed'>): Failure | Success {
  const { tabId, documentId, url, statusCode, at } = event;
  const known = { id: documentPrefix + documentId, tabId, url, statusCode, at, fromCache: false };
  return statusCode >= 500
    ? { ...known, kind: 'failed', method: 'GET', statusText: '', headers: {} }
    : { ...known, kind: 'worked', carrier: null };
}

function hiddenFailure(tabId: number, { documentId, url, at }: ShownDocument): Failure {
  return {
    kind: 'failed',
    id: documentPrefix + documentId,
    tabId,
    url,
    method: 'GET',
    statusCode: 'unknown',
    statusText: '',
    at,
    headers: {},
    fromCache: false,
  };
}

function belongsTo(outcome: Outcome, document: ShownDocument): boolean {
  return sameAddress(outcome.url, document.url) && outcome.at <= document.at + clockSlackMs;
}

/** What a document told, or we could only guess, gives way to an answer that was late. */
function saysMore(outcome: Outcome, than: Outcome | null): boolean {
  return !than || isOfDocument(than) || outcome.at > than.at;
}

function isOfDocument({ id }: Outcome): boolean {
  return id.startsWith(documentPrefix);
}

function sameAddress(one: string, other: string): boolean {
  return withoutFragment(one) === withoutFragment(other);
}

function withoutFragment(url: string): string {
  return url.split('#', 1)[0] ?? url;
}

function isWebAddress(url: string): boolean {
  return /^https?:/.test(url);
}
