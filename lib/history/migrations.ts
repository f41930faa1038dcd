import type { IDBPDatabase, IDBPTransaction } from 'idb';
import type { HistorySchema } from './schema.ts';

type Upgrade = IDBPTransaction<HistorySchema, ('tries' | 'sites')[], 'versionchange'>;

interface Migration {
  readonly name: string;
  readonly run: (database: IDBPDatabase<HistorySchema>, upgrade: Upgrade) => void;
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
  {
    name: 'find the sites that failed last without reading all',
    run(_database, upgrade) {
      upgrade.objectStore('sites').createIndex('byLastFailure', 'lastFailure.at');
    },
  },
];

export const databaseVersion = migrations.length;
