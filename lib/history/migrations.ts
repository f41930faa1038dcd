import type { IDBPDatabase } from 'idb';
import type { HistorySchema } from './schema.ts';

interface Migration {
  readonly name: string;
  readonly run: (database: IDBPDatabase<HistorySchema>) => void;
}

/** Append-only: a released migration is never edited. The n-th one leads to version n. */
export const migrations: readonly Migration[] = [
  {
    name: 'keep tries and site summaries',
    run(database) {
      const tries = database.createObjectStore('tries', { keyPath: 'id' });
      tries.createIndex('bySite', ['site', 'at']);
      tries.createIndex('byTime', 'at');
      database.createObjectStore('sites', { keyPath: 'site' });
    },
  },
];

export const databaseVersion = migrations.length;
