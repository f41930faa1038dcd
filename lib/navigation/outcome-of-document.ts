import type { NavigationEvent } from './navigation-event.ts';
import type { Challenge, Failure, Outcome, Success } from './outcome.ts';
import { isServerError } from './server-error.ts';
import type { ShownDocument } from './tab-state.ts';

/** Of an outcome that no request told. */
const documentPrefix = 'document:';

export function isOfDocument({ id }: Outcome): boolean {
  return id.startsWith(documentPrefix);
}

/** What the document itself said of its load. */
export function outcomeOfProbe(
  event: Extract<NavigationEvent, { kind: 'probed' }>,
): Failure | Success | Challenge {
  const { tabId, documentId, url, statusCode, at, isChallenge } = event;
  const load = { id: documentPrefix + documentId, tabId, url, at };
  if (isChallenge) return { ...load, kind: 'challenged' };
  const known = { ...load, statusCode, fromCache: false, carrier: null };
  return isServerError(statusCode)
    ? { ...known, kind: 'failed', method: 'GET', statusText: '', headers: {}, attribution: null }
    : { ...known, kind: 'worked' };
}

/** All that is known of an empty answer which no request told. */
export function hiddenFailure(tabId: number, { documentId, url, at }: ShownDocument): Failure {
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
    carrier: null,
    attribution: null,
  };
}
