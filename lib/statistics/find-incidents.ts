import { judgeTry } from './judge-try.ts';
import { sortTries } from './sort-tries.ts';
import type { TimedTry } from './try.ts';

/** A run of failures with no working load between. Times in milliseconds since the epoch. */
export interface Incident {
  /** The last working load before, within a day; null: we don't know when it began. */
  readonly workedBeforeAt: number | null;
  readonly firstFailedAt: number;
  readonly lastFailedAt: number;
  /** The first working load after; null: not seen working since. */
  readonly workedAfterAt: number | null;
  /** No working load was seen since the incident before this one: it may be the same. */
  readonly mayContinuePrevious: boolean;
}

const LONGEST_GAP_MS = 6 * 3_600_000;
const OLDEST_USEFUL_LOAD_MS = 24 * 3_600_000;

/** The incidents in one site's tries, oldest first. Checks take part; the unreachable says nothing. */
export function findIncidents(tries: readonly TimedTry[]): Incident[] {
  const incidents: Incident[] = [];
  let stillOpen: Incident[] = [];
  let workedAt: number | null = null;

  for (const tried of sortTries(tries)) {
    const kind = judgeTry(tried);
    if (kind === 'worked') {
      for (const incident of stillOpen) incidents.push({ ...incident, workedAfterAt: tried.at });
      stillOpen = [];
      workedAt = tried.at;
    } else if (kind === 'failed') {
      const current = stillOpen.at(-1);
      if (current && tried.at - current.lastFailedAt <= LONGEST_GAP_MS) {
        stillOpen[stillOpen.length - 1] = { ...current, lastFailedAt: tried.at };
      } else {
        stillOpen.push(openIncident(tried.at, workedAt, current !== undefined));
      }
    }
  }
  return [...incidents, ...stillOpen];
}

function openIncident(at: number, workedAt: number | null, mayContinuePrevious: boolean): Incident {
  const isBounded = workedAt !== null && at - workedAt <= OLDEST_USEFUL_LOAD_MS;
  return {
    workedBeforeAt: isBounded ? workedAt : null,
    firstFailedAt: at,
    lastFailedAt: at,
    workedAfterAt: null,
    mayContinuePrevious,
  };
}
