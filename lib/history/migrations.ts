import type { IDBPDatabase, IDBPTransaction } from 'idb';

/** Untyped, because a migration works on old schemas. */
type Database = IDBPDatabase<unknown>;
type Upgrade = IDBPTransaction<unknown, string[], 'versionchange'>;

interface Migration {
  readonly name: string;
  /** May await requests of the upgrade only. */
  readonly run: (database: Database, upgrade: Upgrade) => void | Promise<void>;
}

/** Append-only: a released migration is never edited. The n-th one leads to version n. */
export const migrations: readonly Migration[] = [
  {
    name: 'keep tries by site and time, and find the sites that failed last',
    run(database) {
      // Out-of-line keys, and rows as text, halve the size on disk (`rows.ts`).
      database.createObjectStore('tries');
      const sites = database.createObjectStore('sites', { keyPath: 'site' });
      sites.createIndex('byLastFailure', 'lastFailure.at');
      database.createObjectStore('totals');
    },
  },
];

export const databaseVersion = migrations.length;
