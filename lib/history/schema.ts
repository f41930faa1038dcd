import type { DBSchema, IDBPDatabase, IDBPTransaction } from 'idb';
import type { SiteSummary } from '../statistics/summarize.ts';
import type { TryKey } from './keys.ts';
import type { TryRow } from './rows.ts';
import type { Size } from './size.ts';

export const databaseName = 'backsoon';

/** The database schema. A change here needs a migration. */
export interface HistorySchema extends DBSchema {
  /** Facts: failures, and from a site's first failure on its later loads. */
  tries: { key: TryKey; value: TryRow };
  /** A summary a site, so that the popup is fast. It equals a rebuild from the tries. */
  sites: {
    key: string;
    value: SiteSummary;
    /** It leaves out sites without a failure of their own. */
    indexes: { byLastFailure: number };
  };
  /** Under `size`: the size of everything (`sizeOfAll`), to hold the limit. */
  totals: { key: string; value: Size };
}

export type HistoryDatabase = IDBPDatabase<HistorySchema>;

export type HistoryReading = IDBPTransaction<HistorySchema, ('tries' | 'sites' | 'totals')[]>;

export type HistoryChange = IDBPTransaction<
  HistorySchema,
  ('tries' | 'sites' | 'totals')[],
  'readwrite'
>;
