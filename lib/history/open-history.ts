import { type IDBPDatabase, openDB } from 'idb';
import { databaseVersion, migrations } from './migrations.ts';
import { databaseName, type HistorySchema } from './schema.ts';

export type HistoryDatabase = IDBPDatabase<HistorySchema>;

/**
 * Opens the history, bringing an older one up to date.
 * A history of a newer Backsoon is left untouched: rejects with a `VersionError` DOMException.
 */
export async function openHistory(): Promise<HistoryDatabase> {
  const database = await openDB<HistorySchema>(databaseName, databaseVersion, {
    upgrade(opened, oldVersion) {
      for (const { run } of migrations.slice(oldVersion)) run(opened);
    },
    // A newer Backsoon in another page wants to upgrade: make way at once.
    blocking: () => database.close(),
  });
  return database;
}
