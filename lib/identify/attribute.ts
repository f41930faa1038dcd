import type { Attribution } from '../knowledge/attribution.ts';
import type { FailureTables } from '../knowledge/failure-tables.ts';
import type { Failure } from '../navigation/outcome.ts';
import { findSubReason } from './find-sub-reason.ts';
import { identify } from './identify.ts';

/** From an answer's headers, and from the beginning of its page where that was read. */
export function attribute(
  { statusCode, statusText, headers, url }: Failure,
  source: string,
  tables: FailureTables,
): Attribution | null {
  if (statusCode === 'unknown') return null;
  const answerer = identify({ statusCode, statusText, headers, body: source, url }, tables);
  return { answerer, subReason: findSubReason(tables, answerer.answerer, headers, source) };
}
