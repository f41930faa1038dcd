import { type HostTimes, type NowFact, nameNow } from './name-now.ts';

/** How the load in a tab ended. A cached copy says nothing. */
export interface TabOutcome {
  readonly kind: 'worked' | 'failed' | 'unreachable' | 'challenged';
  readonly at: number;
  readonly fromCache?: boolean;
}

/**
 * The state of a tab's host: by the tab's own outcome, or else by what was seen before. `null`: nobody
 * answered, and the host has never failed.
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
