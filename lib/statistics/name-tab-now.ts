import { type HostTimes, type NowFact, nameNow } from './name-now.ts';

/** How the page in a tab ended; of a stored copy nothing is said. */
export interface TabOutcome {
  readonly kind: 'worked' | 'failed' | 'unreachable' | 'challenged';
  readonly at: number;
  readonly fromCache?: boolean;
}

/**
 * On a tab its own outcome tells how its host is now; where that is not known, what was seen of the
 * host before. Null where nothing can be said: nobody answered, and the host has not failed.
 */
export function nameTabNow(
  outcome: TabOutcome | null,
  times: HostTimes | undefined,
  now: number,
): NowFact | null {
  const before = nameNow(times, now);
  if (outcome?.kind === 'failed' && !outcome.fromCache) {
    return nameNow({ failedAt: outcome.at, workedAt: null, answeredAt: null }, now);
  }
  if (outcome?.kind === 'worked') {
    return before.kind === 'never-failed' ? before : { kind: 'back', at: outcome.at };
  }
  const isUnclear = outcome?.kind === 'unreachable' || outcome?.kind === 'challenged';
  return isUnclear && before.kind === 'never-failed' ? null : before;
}
