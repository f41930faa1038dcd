import { countLoads } from './count-loads.ts';
import { isPartOfVisit, judgeTry } from './judge-try.ts';
import type { Try } from './try.ts';

/** A kind of failure of a site, and how often it was seen. */
export interface AnswerCount {
  readonly status: number;
  /** Who wrote it; `null` if unknown. */
  readonly answerer: string | null;
  readonly times: number;
}

/** Counts a site's failures by code and answerer since `earliestAt`, most frequent first. */
export function countAnswers(tries: readonly Try[], earliestAt: number): AnswerCount[] {
  const failures = tries.filter(
    (tried) => tried.at >= earliestAt && isPartOfVisit(tried) && judgeTry(tried) === 'failed',
  );
  const alike = Map.groupBy(failures, ({ status, answerer = '' }) => `${status} ${answerer}`);
  return [...alike.values()]
    .flatMap(([first, ...others]) =>
      first
        ? [
            {
              status: first.status,
              answerer: first.answerer ?? null,
              times: countLoads([first, ...others]),
            },
          ]
        : [],
    )
    .sort((one, other) => other.times - one.times || one.status - other.status);
}
