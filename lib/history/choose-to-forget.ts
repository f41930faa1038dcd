import type { Try } from '../statistics/try.ts';
import { sizeOf } from './size.ts';

/**
 * Which tries go where `excess` of size is too much. First what pages brought by themselves, then
 * the oldest of the sites that hold most. The newest trouble of a site goes last of all.
 */
export function chooseToForget(tries: readonly Try[], excess: number): readonly Try[] {
  const byPages = tries.filter(isByPage);
  const others = tries.filter((load) => !isByPage(load));
  const last = new Set(newestTroubles(others));
  const inOrder = [
    ...rankFairly(byPages),
    ...rankFairly(others.filter((load) => !last.has(load))),
    ...[...last].sort(oldestFirst),
  ];
  let left = excess;
  const end = inOrder.findIndex((load) => {
    if (left <= 0) return true;
    left -= sizeOf(load);
    return false;
  });
  return end === -1 ? inOrder : inOrder.slice(0, end);
}

/** What no person asked for: a frame, or a load that a failing page started. */
function isByPage({ kind, isByPage }: Try): boolean {
  return kind === 'subframe' || isByPage === true;
}

function newestTroubles(tries: readonly Try[]): readonly Try[] {
  const newest = new Map<string, Try>();
  for (const load of tries) {
    const known = newest.get(load.site);
    if (load.kind !== 'worked' && (!known || known.at <= load.at)) newest.set(load.site, load);
  }
  return [...newest.values()];
}

/** A try of a site that holds more goes before one of a site that holds less; then the older one. */
function rankFairly(tries: readonly Try[]): readonly Try[] {
  const held = new Map<string, number>();
  return tries
    .toSorted((one, other) => other.at - one.at)
    .map((load) => {
      const newerSize = (held.get(load.site) ?? 0) + sizeOf(load);
      held.set(load.site, newerSize);
      return { load, newerSize };
    })
    .sort((one, other) => other.newerSize - one.newerSize || oldestFirst(one.load, other.load))
    .map(({ load }) => load);
}

function oldestFirst(one: Try, other: Try): number {
  return one.at - other.at;
}
