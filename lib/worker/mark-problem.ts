import { markTab } from '../browser/toolbar.ts';
import type { Text } from '../explain/help.ts';
import { nameProblem } from '../explain/name-problem.ts';
import { translate } from '../i18n.ts';
import type { LoadProblem } from '../navigation/outcome.ts';

/** Shows the code on the tab's badge. `words`: whose side it is, once that is known. */
export function markProblem(problem: LoadProblem, words?: Text): Promise<void> {
  const { label, words: first } = nameProblem(problem);
  const { key, values } = words ?? first;
  return markTab(problem.tabId, label, translate('badgeTitle', [label, translate(key, values)]));
}
