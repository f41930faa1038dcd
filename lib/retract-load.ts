import type { History } from './history/history.ts';
import { toTry } from './history/to-try.ts';
import type { Failure } from './navigation/outcome.ts';
import { forgetRecent } from './session.ts';
import { groupingOf, type Settings } from './settings/settings.ts';
import { toRecent } from './to-recent.ts';

/** Takes a failure back that turned out to be none, on disk and among the last ten minutes. */
export function createRetractor(
  history: Pick<History, 'retract'>,
  settings: () => Promise<Settings>,
): (failure: Failure) => Promise<void> {
  return async (failure) => {
    const load = toTry(failure, groupingOf(await settings()));
    await Promise.all([history.retract(load), forgetRecent(toRecent(failure))]);
  };
}
