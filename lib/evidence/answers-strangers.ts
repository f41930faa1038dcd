import { withoutFragment } from '../navigation/address.ts';
import { isForm } from '../navigation/is-form.ts';
import type { LoadProblem } from '../navigation/outcome.ts';
import { tidyPath } from '../navigation/tidy-path.ts';
import { type RecentOutcome, recentMs } from './recent-outcome.ts';

/** A good answer to a check, which has no cookies. */
export interface StrangersAnswer {
  /** The whole address, without its fragment. */
  readonly url: string;
  /** Milliseconds since the epoch. */
  readonly at: number;
}

/**
 * Whether the very page that fails answered a check lately. A good load of the person since then makes
 * that check old. A check sends no form, so it says nothing about one.
 */
export function answersStrangers(
  answers: readonly StrangersAnswer[],
  recent: readonly RecentOutcome[],
  problem: LoadProblem,
): boolean {
  if (problem.kind !== 'failed' || problem.fromCache || isForm(problem)) return false;
  const { at: failedAt } = problem;
  const { hostname, port, pathname } = new URL(problem.url);
  const openedAt = recent
    .filter(
      ({ kind, host, path }) =>
        kind === 'worked' && host === hostname && path === tidyPath(pathname),
    )
    .filter((load) => (load.port ?? '') === port && load.at <= failedAt)
    .map(({ at }) => at);
  const since = Math.max(failedAt - recentMs, ...openedAt);
  const address = withoutFragment(problem.url);
  return answers.some(({ url, at }) => url === address && at > since && at <= failedAt);
}
