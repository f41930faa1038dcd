import type { Situation } from '../../lib/explain/situation.ts';
import { nothingKnown } from '../../lib/explain/situation.ts';
import type { Failure } from '../../lib/navigation/outcome.ts';

/** A failure like the one that people meet most, on a name that nobody can own (RFC 2606). */
export function sampleFailure(now: number): Failure {
  return {
    kind: 'failed',
    id: 'sample',
    tabId: -1,
    url: 'https://shop.example/basket',
    method: 'GET',
    statusCode: 502,
    statusText: 'Bad Gateway',
    at: now,
    headers: { server: 'nginx' },
    fromCache: false,
    carrier: null,
    attribution: null,
  };
}

export function sampleSituation(now: number, locale: string): Situation {
  return { ...nothingKnown, now, locale, evidence: { ...nothingKnown.evidence, othersOpened: 3 } };
}
