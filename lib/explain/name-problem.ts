import type { LoadProblem } from '../navigation/outcome.ts';
import type { Text } from './help.ts';

/** What a badge says, in three characters and in words, until the failure is judged. */
export function nameProblem(problem: LoadProblem): {
  readonly label: string;
  readonly words: Text;
} {
  const code = problem.kind === 'failed' ? problem.statusCode : 'unknown';
  const label = code === 'unknown' ? '!' : String(code);
  return { label, words: { key: 'badgeOpen' } };
}
