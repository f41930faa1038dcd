import { nothingKnown, type Situation } from '../../../lib/explain/situation.ts';
import type { Failure } from '../../../lib/navigation/outcome.ts';
import { tables } from '../../with-tables.ts';

const { statusCodes } = tables;

export const at = Date.parse('2026-11-22T10:00:00Z');

/** A plain 502 of a public page, but for what is said. */
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

export function situationWith(changes: Partial<Situation> = {}): Situation {
  return { ...nothingKnown, statusCodes, now: at, locale: 'en-GB', timeZone: 'UTC', ...changes };
}
