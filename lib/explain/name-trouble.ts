import type { Trouble } from '../navigation/outcome.ts';
import type { Text } from './help.ts';
import { nameStatus } from './name-status.ts';

/** What a badge says, in three characters and in words. */
export function nameTrouble(trouble: Trouble): { readonly label: string; readonly words: Text } {
  if (trouble.kind === 'unreachable') return { label: '!', words: { key: 'titleUnreachable' } };
  const { statusCode } = trouble;
  const label = statusCode === 'unknown' ? '!' : String(statusCode);
  return { label, words: nameStatus(statusCode) };
}
