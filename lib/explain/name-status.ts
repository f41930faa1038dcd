import { findStatusCode } from '../knowledge/status-codes.ts';
import type { Text } from './help.ts';

/** A status in words, for where there is no more than the code: a row of the history, a badge's title. */
export function nameStatus(statusCode: number | 'unknown'): Text {
  const { title } = findStatusCode(statusCode, []);
  return { key: title };
}
