import type { IDBPDatabase, IDBPTransaction } from 'idb';

/** Without the types of the schema: a migration speaks of what was, and of what will not stay. */
type Database = IDBPDatabase<unknown>;
type Upgrade = IDBPTransaction<unknown, string[], 'versionchange'>;

interface Migration {
  readonly name: string;
  /** May await requests of the upgrade, and nothing else. */
  readonly run: (database: Database, upgrade: Upgrade) => Promise<void>;
}

/** Append-only: a released migration is never edited. The n-th one leads to version n. */
export const migrations: readonly Migration[] = [
  {
    name: 'keep tries and site summaries',
    async run(database) {
      const tries = database.createObjectStore('tries', { keyPath: 'id' });
      tries.createIndex('bySite', ['site', 'at']);
      tries.createIndex('byTime', 'at');
      database.createObjectStore('sites', { keyPath: 'site' });
    },
  },
  {
    // Half the size on disk, and a site's tries are read in one go.
    name: 'keep tries by site and time, and find the sites that failed last',
    async run(database, upgrade) {
      const tries = await upgrade.objectStore('tries').getAll();
      database.deleteObjectStore('tries');
      const store = database.createObjectStore('tries', { keyPath: ['site', 'at', 'id'] });
      for (const load of tries) store.put(load);
      upgrade.objectStore('sites').createIndex('byLastFailure', 'lastFailure.at');
    },
  },
  {
    // Less by half again: the names of a row's fields took more than what they name.
    name: 'keep of a try its key, and the rest as JSON',
    async run(database, upgrade) {
      const tries = await upgrade.objectStore('tries').getAll();
      database.deleteObjectStore('tries');
      const store = database.createObjectStore('tries');
      for (const { id, site, at, host, path, status, kind, ...rest } of tries) {
        const facts = [host === site ? '' : host, path, status, kind];
        const hasMore = Object.keys(rest).length > 0;
        store.put(JSON.stringify(hasMore ? [...facts, rest] : facts), [site, at, id]);
      }
    },
  },
];

export const databaseVersion = migrations.length;
