import type { Try } from '../statistics/try.ts';
import { sizeOfAll, sizeOfTry, subtractSizes, totalOf } from './size.ts';

/**
 * Chooses the tries to delete for `excess` of size. Loads that pages started go first. Then come the
 * oldest tries of the largest sites. Each site's newest failure goes last.
 */
export function chooseToForget(tries: readonly Try[], excess: number): readonly Try[] {
  const byPages = tries.filter(isByPage);
  const others = tries.filter((load) => !isByPage(load));
  const last = new Set(newestFailures(others));
  const inOrder = [
    ...rankFairly(byPages),
    ...rankFairly(others.filter((load) => !last.has(load))),
    ...[...last].sort(oldestFirst),
  ];
  let left = sizeOfAll(tries);
  const most = totalOf(left) - excess;
  const rows = new Map<string, number>();
  for (const { site } of tries) rows.set(site, (rows.get(site) ?? 0) + 1);
  const end = inOrder.findIndex((load) => {
    if (totalOf(left) <= most) return true;
    const ofSite = rows.get(load.site) ?? 0;
    rows.set(load.site, ofSite - 1);
    // The last try of a site takes its name along.
    const freed = ofSite > 1 ? { ofTries: sizeOfTry(load), ofSites: 0 } : sizeOfAll([load]);
    left = subtractSizes(left, freed);
    return false;
  });
  return end === -1 ? inOrder : inOrder.slice(0, end);
}

/** Nobody asked for it: a frame, or a load that a failing page started. */
function isByPage({ kind, isByPage }: Try): boolean {
  return kind === 'subframe' || isByPage === true;
}

function newestFailures(tries: readonly Try[]): readonly Try[] {
  const newest = new Map<string, Try>();
  for (const load of tries) {
    const known = newest.get(load.site);
    if (load.kind !== 'worked' && (!known || known.at <= load.at)) newest.set(load.site, load);
  }
  return [...newest.values()];
}

/** Tries of larger sites go first, and within a site the oldest. */
function rankFairly(tries: readonly Try[]): readonly Try[] {
  const held = new Map<string, number>();
  return tries
    .toSorted((one, other) => other.at - one.at)
    .map((load) => {
      const newerSize = (held.get(load.site) ?? 0) + sizeOfTry(load);
      held.set(load.site, newerSize);
      return { load, newerSize };
    })
    .sort((one, other) => other.newerSize - one.newerSize || oldestFirst(one.load, other.load))
    .map(({ load }) => load);
}

function oldestFirst(one: Try, other: Try): number {
  return one.at - other.at;
}
