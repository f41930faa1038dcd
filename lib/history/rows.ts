import type { Try } from '../statistics/try.ts';
import { keyOf, type TryKey } from './keys.ts';
import type { HistoryChange, HistoryReading } from './schema.ts';

/**
 * A try without its key, as JSON. It has no field names, because names take more room than the values.
 * It is a string, because Firefox stores 16 extra bytes for each item of a list (measured: 205 bytes
 * a try, 296 with names).
 */
export type TryRow = string;

type RowFacts = readonly [
  /** Empty where it is the site. */
  host: string,
  path: string,
  status: number,
  kind: Try['kind'],
  rest?: Omit<Try, 'id' | 'site' | 'at' | 'host' | 'path' | 'status' | 'kind'>,
];

export function toRow({ id: _id, at: _at, site, host, path, status, kind, ...rest }: Try): TryRow {
  const facts: RowFacts = [host === site ? '' : host, path, status, kind];
  return JSON.stringify(Object.keys(rest).length > 0 ? [...facts, rest] : facts);
}

/** Throws a SyntaxError or a TypeError where `toRow` did not write it. */
export function fromRow([site, at, id]: TryKey, row: TryRow): Try {
  const [host, path, status, kind, rest]: RowFacts = JSON.parse(row);
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

/** Writes a try, in place of an older version of it. */
export function putRow(change: HistoryChange, load: Try): Promise<TryKey> {
  return change.objectStore('tries').put(toRow(load), keyOf(load));
}
