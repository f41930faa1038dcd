import type { Try } from '../statistics/try.ts';

/** How tries lie on disk: those of a site together, oldest first. */
export type TryKey = [site: string, at: number, id: string];

export function keyOf({ site, at, id }: Pick<Try, 'site' | 'at' | 'id'>): TryKey {
  return [site, at, id];
}

/** All tries of a site from `at` on. In the order of IndexedDB a list comes after every number. */
export function allOf(site: string, at = 0): IDBKeyRange {
  return IDBKeyRange.bound([site, at], [site, []]);
}

export function allBefore(site: string, at: number): IDBKeyRange {
  return IDBKeyRange.bound([site], [site, at], false, true);
}
