import type { Try } from '../statistics/try.ts';

/** How tries lie on disk: those of a site together, oldest first. */
export type TryKey = [site: string, at: number, id: string];

export function keyOf({ site, at, id }: Pick<Try, 'site' | 'at' | 'id'>): TryKey {
  return [site, at, id];
}

/** All tries of a site. In the order of IndexedDB a list comes after every number. */
export function allOf(site: string): IDBKeyRange {
  return IDBKeyRange.bound([site], [site, []]);
}

export function allBefore(site: string, at: number): IDBKeyRange {
  return IDBKeyRange.bound([site], [site, at], false, true);
}
