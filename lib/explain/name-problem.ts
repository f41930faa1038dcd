import type { LoadProblem } from '../navigation/outcome.ts';
import type { Text } from './help.ts';
import { nameStatus } from './name-status.ts';

/** What a badge says, in three characters and in words. */
export function nameProblem(problem: LoadProblem): {
  readonly label: string;
  readonly words: Text;
} {
  if (problem.kind === 'unreachable') return { label: '!', words: { key: 'titleUnreachable' } };
  const { statusCode } = problem;
  const label = statusCode === 'unknown' ? '!' : String(statusCode);
  return { label, words: nameStatus(statusCode) };
}
