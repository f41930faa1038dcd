import { nothingKnown, type Situation } from '../../../lib/explain/situation.ts';
import type { NetworkCause } from '../../../lib/knowledge/network-cause.ts';
import type { Failure, Unreachable } from '../../../lib/navigation/outcome.ts';
import { tables } from '../../with-tables.ts';

const { statusCodes, ownerAdvice, states } = tables;
const known = { ...nothingKnown, statusCodes, ownerAdvice, states };

export const at = Date.parse('2026-11-22T10:00:00Z');

/** A plain 502 of a public page, with these changes. */
export function failureWith(changes: Partial<Failure> = {}): Failure {
  return {
    kind: 'failed',
    id: 'one',
    tabId: 1,
    url: 'https://shop.example/cart?id=7#top',
    method: 'GET',
    statusText: '',
    statusCode: 502,
    at,
    headers: {},
    fromCache: false,
    carrier: null,
    attribution: null,
    ...changes,
  };
}

/** Nobody answered, for this reason. */
export function silenceBy(cause: NetworkCause, changes: Partial<Unreachable> = {}): Unreachable {
  const url = 'https://www.shop.example/cart?id=7#top';
  return { kind: 'unreachable', id: 'one', tabId: 1, url, at, cause, ...changes };
}

export function situationWith(changes: Partial<Situation> = {}): Situation {
  return { ...known, now: at, locale: 'en-GB', timeZone: 'UTC', ...changes };
}
