import type { Try } from '../statistics/try.ts';

/** The key of a try on disk: by site, oldest first. */
export type TryKey = [site: string, at: number, id: string];

export function keyOf({ site, at, id }: Pick<Try, 'site' | 'at' | 'id'>): TryKey {
  return [site, at, id];
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
