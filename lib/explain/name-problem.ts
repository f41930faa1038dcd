import type { LoadProblem } from '../navigation/outcome.ts';
import type { Text } from './help.ts';

/** The badge of a failure that is not judged yet: three characters, and a text. */
export function nameProblem(problem: LoadProblem): {
  readonly label: string;
  readonly words: Text;
} {
  const code = problem.kind === 'failed' ? problem.statusCode : 'unknown';
  const label = code === 'unknown' ? '!' : String(code);
  return { label, words: { key: 'badgeOpen' } };
}
