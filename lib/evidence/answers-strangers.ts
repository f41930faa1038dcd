import { withoutFragment } from '../navigation/address.ts';
import { isForm } from '../navigation/is-form.ts';
import type { LoadProblem } from '../navigation/outcome.ts';
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
 * that check old. A check sends no form, so it says nothing about one. The last argument: the failure.
 */
export function answersStrangers(
  answers: readonly StrangersAnswer[],
  recent: readonly RecentOutcome[],
  problem: LoadProblem,
  { host, port, path }: RecentOutcome,
): boolean {
  if (problem.kind !== 'failed' || problem.fromCache || isForm(problem)) return false;
  const { at: failedAt } = problem;
  const openedAt = recent
    .filter((load) => load.kind === 'worked' && load.at <= failedAt)
    .filter((load) => load.host === host && load.port === port && load.path === path)
    .map(({ at }) => at);
  const since = Math.max(failedAt - recentMs, ...openedAt);
  const address = withoutFragment(problem.url);
  return answers.some(({ url, at }) => url === address && at > since && at <= failedAt);
}
