import type { Attribution } from '../knowledge/attribution.ts';
import type { FailureTables } from '../knowledge/failure-tables.ts';
import type { Failure } from '../navigation/outcome.ts';
import { findSubReason } from './find-sub-reason.ts';
import { identify } from './identify.ts';

/**
 * Finds out who wrote a failure, by its headers and the beginning of its page. `source`: empty if
 * unread.
 */
export function attribute(
  { statusCode, statusText, headers, url }: Failure,
  source: string,
  tables: FailureTables,
): Attribution | null {
  if (statusCode === 'unknown') return null;
  const answerer = identify({ statusCode, statusText, headers, body: source, url }, tables);
  return { answerer, subReason: findSubReason(tables, answerer.answerer, headers, source) };
}
