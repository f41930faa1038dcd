import type { NavigationEvent } from './navigation-event.ts';
import type { Challenge, Failure, Outcome, Success } from './outcome.ts';
import { isServerError } from './server-error.ts';
import type { ShownDocument } from './tab-state.ts';

/** The id of an outcome that came from the document begins so. */
const documentPrefix = 'document:';

export function isOfDocument({ id }: Outcome): boolean {
  return id.startsWith(documentPrefix);
}

/** The outcome that the document reported. */
export function outcomeOfProbe(
  event: Extract<NavigationEvent, { kind: 'probed' }>,
  { method }: ShownDocument,
): Failure | Success | Challenge {
  const { tabId, documentId, url, statusCode, at, isChallenge } = event;
  const load = { id: documentPrefix + documentId, tabId, url, at };
  if (isChallenge) return { ...load, kind: 'challenged' };
  return isServerError(statusCode)
    ? { ...hiddenFailure(tabId, { ...event, method }), statusCode }
    : { ...load, kind: 'worked', statusCode, fromCache: false, carrier: null };
}

/** A failure that no request event reported. */
export function hiddenFailure(
  tabId: number,
  { documentId, url, at, method }: Pick<ShownDocument, 'documentId' | 'url' | 'at' | 'method'>,
): Failure {
  return {
    kind: 'failed',
    id: documentPrefix + documentId,
    tabId,
    url,
    method,
    statusCode: 'unknown',
    statusText: '',
    at,
    headers: {},
    fromCache: false,
    carrier: null,
    attribution: null,
  };
}
