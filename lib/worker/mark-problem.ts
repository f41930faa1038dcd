import { markTab } from '../browser/toolbar.ts';
import type { Text } from '../explain/help.ts';
import type { LoadProblem } from '../navigation/outcome.ts';
import { badgeOf } from './badge-of.ts';

/** Shows the code on the tab's badge. `whose`: whose side it is, once that is known. */
export function markProblem(problem: LoadProblem, whose?: Text): Promise<void> {
  const { label, title } = badgeOf(problem, whose);
  return markTab(problem.tabId, label, title);
}
