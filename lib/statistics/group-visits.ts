import { isPartOfVisit, judgeTry } from './judge-try.ts';
import { sortTries } from './sort-tries.ts';
import type { TimedTry } from './try.ts';

/** One sitting at a site, however often the page was loaded in it. */
export interface Visit {
  readonly startedAt: number;
  readonly endedAt: number;
  /** `failed`: nothing worked; `shaky`: some loads failed, some worked; `fine`: none failed. */
  readonly state: 'failed' | 'shaky' | 'fine';
}

const LONGEST_PAUSE_MS = 5 * 60_000;

/**
 * The visits in one site's tries, oldest first. Reloads count as one visit, so that reloading more
 * does not make a site look worse. Visits that never reached the site are left out.
 */
export function groupVisits(tries: readonly TimedTry[]): Visit[] {
  const sittings: TimedTry[][] = [];
  let previousAt = Number.NEGATIVE_INFINITY;
  for (const tried of sortTries(tries.filter(isPartOfVisit))) {
    const sitting = tried.at - previousAt > LONGEST_PAUSE_MS ? undefined : sittings.at(-1);
    if (sitting) sitting.push(tried);
    else sittings.push([tried]);
    previousAt = tried.at;
  }
  return sittings.flatMap(toVisit);
}

function toVisit(sitting: readonly TimedTry[]): Visit[] {
  const kinds = new Set(sitting.map(judgeTry));
  const [first, last] = [sitting.at(0), sitting.at(-1)];
  if (!first || !last) return [];
  const span = { startedAt: first.at, endedAt: last.at };
  if (!kinds.has('failed')) return kinds.has('worked') ? [{ ...span, state: 'fine' }] : [];
  return [{ ...span, state: kinds.has('worked') ? 'shaky' : 'failed' }];
}
