import { dayMs, hourMs } from '../time-units.ts';
import { judgeTry } from './judge-try.ts';
import { sortTries } from './sort-tries.ts';
import type { TimedTry } from './try.ts';

/** A run of failures with no working load between. Times in milliseconds since the epoch. */
export interface Incident extends FailingRun {
  /** It failed for at least this long. */
  readonly seenFailingMs: number;
  /** It failed for at most this long; `null` where no working load was seen before or after. */
  readonly atMostMs: number | null;
  /** From the first failure until it worked again; `null` while it is open. */
  readonly backWithinMs: number | null;
}

interface FailingRun {
  /** The last working load before, within a day; `null`: it is unknown when it began. */
  readonly workedBeforeAt: number | null;
  readonly firstFailedAt: number;
  readonly lastFailedAt: number;
  /** The first working load after; `null`: not seen working since. */
  readonly workedAfterAt: number | null;
  /** No working load was seen since the incident before this one: it may be the same. */
  readonly mayContinuePrevious: boolean;
}

/** Failures further apart are two incidents. */
export const incidentGapMs = 6 * hourMs;

const oldestUsefulLoadMs = dayMs;

/** The incidents in one site's tries, oldest first. Checks count, unreachable loads do not. */
export function findIncidents(tries: readonly TimedTry[]): Incident[] {
  const ended: FailingRun[] = [];
  let open: FailingRun[] = [];
  let workedAt: number | null = null;

  for (const tried of sortTries(tries)) {
    const kind = judgeTry(tried);
    if (kind === 'worked') {
      for (const run of open) ended.push({ ...run, workedAfterAt: tried.at });
      open = [];
      workedAt = tried.at;
    } else if (kind === 'failed') {
      const current = open.at(-1);
      if (current && tried.at - current.lastFailedAt <= incidentGapMs) {
        open[open.length - 1] = { ...current, lastFailedAt: tried.at };
      } else {
        open.push(beginRun(tried.at, workedAt, current !== undefined));
      }
    }
  }
  return [...ended, ...open].map(withBounds);
}

function beginRun(at: number, workedAt: number | null, mayContinuePrevious: boolean): FailingRun {
  const isBounded = workedAt !== null && at - workedAt <= oldestUsefulLoadMs;
  return {
    workedBeforeAt: isBounded ? workedAt : null,
    firstFailedAt: at,
    lastFailedAt: at,
    workedAfterAt: null,
    mayContinuePrevious,
  };
}

function withBounds(run: FailingRun): Incident {
  const { workedBeforeAt, firstFailedAt, lastFailedAt, workedAfterAt } = run;
  return {
    ...run,
    seenFailingMs: lastFailedAt - firstFailedAt,
    atMostMs:
      workedBeforeAt === null || workedAfterAt === null ? null : workedAfterAt - workedBeforeAt,
    backWithinMs: workedAfterAt === null ? null : workedAfterAt - firstFailedAt,
  };
}
