import { type IDBPDatabase, openDB } from 'idb';
import { databaseVersion, migrations } from './migrations.ts';
import { nameFault } from './name-fault.ts';
import { databaseName, type HistoryDatabase, type HistorySchema } from './schema.ts';

/**
 * Opens the history, and migrates an older one. Calls `onClosed` when the connection closes: for an
 * upgrade, for a deletion, or by the browser. Calls `onBegun` if there was no history. Rejects with a
 * `VersionError` if a newer Backsoon wrote it. Rejects with a `DataError` if the upgrade finds an
 * unexpected schema.
 */
export function openHistory(
  onClosed: () => void,
  onBegun: () => void = () => {},
): Promise<HistoryDatabase> {
  let isDamaged = false;
  let isNew = false;
  const opening = openDB<HistorySchema>(databaseName, databaseVersion, {
    async upgrade(opened, oldVersion, _newVersion, upgrade) {
      // `opening` rejects with the reason.
      upgrade.done.catch(() => {});
      isNew = oldVersion === 0;
      try {
        // Migrations are untyped: they work on old schemas.
        for (const { run } of migrations.slice(oldVersion)) {
          await run(opened as unknown as IDBPDatabase, upgrade as never);
        }
      } catch (error) {
        isDamaged = !isOfDisk(error);
        upgrade.abort();
      }
    },
    async blocking() {
      onClosed();
      (await opening).close();
    },
    terminated: onClosed,
  });
  const open = opening.then(checkWhole, (error: unknown) => {
    throw isDamaged ? damagedError() : error;
  });
  return open.then((database) => {
    if (isNew) onBegun();
    return database;
  });
}

/** Opening it elsewhere without the schema would have left an empty database. */
function checkWhole(database: HistoryDatabase): HistoryDatabase {
  const { objectStoreNames } = database;
  const hasStores = (['tries', 'sites', 'totals'] as const).every((name) =>
    objectStoreNames.contains(name),
  );
  if (hasStores && hasIndex(database)) return database;
  database.close();
  throw damagedError();
}

function hasIndex(database: HistoryDatabase): boolean {
  const looking = database.transaction('sites');
  looking.done.catch(() => {});
  return looking.store.indexNames.contains('byLastFailure');
}

function damagedError(): DOMException {
  return new DOMException('The history is not as its migrations left it.', 'DataError');
}

/** A fault of the disk, not of the schema. */
function isOfDisk(error: unknown): boolean {
  return ['closed', 'full', 'unreadable'].includes(nameFault(error));
}
