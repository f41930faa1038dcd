import type { Try } from '../statistics/try.ts';
import { keyOf, type TryKey } from './keys.ts';
import type { HistoryChange, HistoryReading } from './schema.ts';

/**
 * What is kept of a try beside its key. Nothing that the key says, and no names: of tens of
 * thousands of rows they would be the larger part. `host` is empty where it is the site.
 */
export type TryRow = readonly [
  host: string,
  path: string,
  status: number,
  kind: Try['kind'],
  rest?: Omit<Try, 'id' | 'site' | 'at' | 'host' | 'path' | 'status' | 'kind'>,
];

export function toRow({ id: _id, at: _at, site, host, path, status, kind, ...rest }: Try): TryRow {
  const facts = [host === site ? '' : host, path, status, kind] as const;
  return Object.keys(rest).length > 0 ? [...facts, rest] : facts;
}

export function fromRow([site, at, id]: TryKey, [host, path, status, kind, rest]: TryRow): Try {
  return { id, site, host: host || site, path, at, status, kind, ...rest };
}

/** In the order of their keys. */
export async function readRows(
  transaction: HistoryReading | HistoryChange,
  range?: IDBKeyRange,
): Promise<Try[]> {
  const store = transaction.objectStore('tries');
  const [keys, rows] = await Promise.all([store.getAllKeys(range), store.getAll(range)]);
  return rows.flatMap((row, index) => {
    const key = keys[index];
    return key ? [fromRow(key, row)] : [];
  });
}

/** A change may put a try in the place of what is kept of it. */
export function putRow(change: HistoryChange, load: Try): Promise<TryKey> {
  return change.objectStore('tries').put(toRow(load), keyOf(load));
}
