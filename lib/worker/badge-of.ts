import type { Text } from '../explain/help.ts';
import { translate } from '../i18n.ts';
import type { LoadProblem } from '../navigation/outcome.ts';

interface Badge {
  /** Three characters at most. */
  readonly label: string;
  readonly title: string;
}

/** The badge of a failure. `whose`: whose side it is, once that is known. */
export function badgeOf(problem: LoadProblem, whose: Text = { key: 'badgeOpen' }): Badge {
  const code = problem.kind === 'failed' ? problem.statusCode : 'unknown';
  const label = code === 'unknown' ? '!' : String(code);
  return { label, title: translate('badgeTitle', [label, translate(whose.key, whose.values)]) };
}
