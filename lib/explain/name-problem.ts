import type { LoadProblem } from '../navigation/outcome.ts';
import type { Text } from './help.ts';

/** What a badge says, in three characters and in words, until the failure is judged. */
export function nameProblem(problem: LoadProblem): {
  readonly label: string;
  readonly words: Text;
} {
  if (problem.kind === 'unreachable') return { label: '!', words: { key: 'titleUnreachable' } };
  const { statusCode } = problem;
  const label = statusCode === 'unknown' ? '!' : String(statusCode);
  return { label, words: { key: 'badgeOpen' } };
}
