import type { DBSchema, IDBPDatabase, IDBPTransaction } from 'idb';
import type { SiteSummary } from '../statistics/summarize.ts';
import type { TryKey } from './keys.ts';
import type { TryRow } from './rows.ts';

export const databaseName = 'backsoon';

/** What the database keeps. A change here needs a migration. */
export interface HistorySchema extends DBSchema {
  /** Facts: failures, and from a site's first failure on its later loads. */
  tries: { key: TryKey; value: TryRow };
  /** Meaning, kept small so that the popup is quick: equals a rebuild from the tries. */
  sites: {
    key: string;
    value: SiteSummary;
    /** Sites without a failure of their own are not in it. */
    indexes: { byLastFailure: number };
  };
  /** Under `size`: what all tries take together (`sizeOf`), so that no write goes beyond the limit. */
  totals: { key: string; value: number };
}

export type HistoryDatabase = IDBPDatabase<HistorySchema>;

export type HistoryReading = IDBPTransaction<HistorySchema, ('tries' | 'sites' | 'totals')[]>;

export type HistoryChange = IDBPTransaction<
  HistorySchema,
  ('tries' | 'sites' | 'totals')[],
  'readwrite'
>;
