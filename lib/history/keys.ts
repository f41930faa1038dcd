import type { Try } from '../statistics/try.ts';

/** The key of a try on disk: by site, oldest first. */
export type TryKey = [site: string, at: number, id: string];

export function keyOf({ site, at, id }: Pick<Try, 'site' | 'at' | 'id'>): TryKey {
  return [site, at, id];
}

/** The hosts of rows, by their keys. */
export type Taken = Map<string, string>;

/** Takes the key of a load. If another host has it, the id gets the host: each of the two is a load. */
export function takeKey(taken: Taken, load: Try): Try {
  const { id, host } = load;
  const isFree = (taken.get(String(keyOf(load))) ?? host) === host;
  const row = isFree ? load : { ...load, id: `${id}@${host}` };
  taken.set(String(keyOf(row)), host);
  return row;
}

/** All tries of a site, or those of a span. IndexedDB sorts a list after every number. */
export function allOf(site: string, { from = 0, before }: Span = {}): IDBKeyRange {
  return IDBKeyRange.bound([site, from], [site, before ?? []], false, true);
}

/** In milliseconds since the epoch. */
export interface Span {
  readonly from?: number | undefined;
  readonly before?: number;
}
