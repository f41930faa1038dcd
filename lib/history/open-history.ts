import { type IDBPDatabase, openDB } from 'idb';
import { databaseVersion, migrations } from './migrations.ts';
import { nameFault } from './name-fault.ts';
import { databaseName, type HistoryDatabase, type HistorySchema } from './schema.ts';

/**
 * Opens the history, bringing an older one up to date. Calls back when the connection is of no use
 * any more: it made way for a newer Backsoon or for a deletion, or the browser closed it; and where
 * there was no history, and one has begun.
 * A history of a newer Backsoon is left untouched: rejects with a `VersionError` DOMException; with
 * a `DataError` where the upgrade finds something else than what it expects.
 */
export function openHistory(
  onClosed: () => void,
  onBegun: () => void = () => {},
): Promise<HistoryDatabase> {
  let isNotAsLeft = false;
  let isNew = false;
  const opening = openDB<HistorySchema>(databaseName, databaseVersion, {
    async upgrade(opened, oldVersion, _newVersion, upgrade) {
      // What it fails of, `opening` tells.
      upgrade.done.catch(() => {});
      isNew = oldVersion === 0;
      try {
        // Migrations know of no types: what they find is what some version left.
        for (const { run } of migrations.slice(oldVersion)) {
          await run(opened as unknown as IDBPDatabase, upgrade as never);
        }
      } catch (error) {
        isNotAsLeft = !isOfDisk(error);
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
    throw isNotAsLeft ? notAsLeft() : error;
  });
  return open.then((database) => {
    if (isNew) onBegun();
    return database;
  });
}

/** Any page of ours that opens it carelessly would leave an empty one behind. */
function checkWhole(database: HistoryDatabase): HistoryDatabase {
  const { objectStoreNames } = database;
  const hasStores = (['tries', 'sites', 'totals'] as const).every((name) =>
    objectStoreNames.contains(name),
  );
  if (hasStores && hasIndex(database)) return database;
  database.close();
  throw notAsLeft();
}

function hasIndex(database: HistoryDatabase): boolean {
  const looking = database.transaction('sites');
  looking.done.catch(() => {});
  return looking.store.indexNames.contains('byLastFailure');
}

function notAsLeft(): DOMException {
  return new DOMException('The history is not as its migrations left it.', 'DataError');
}

/** The migration is not to blame for it, nor what it found. */
function isOfDisk(error: unknown): boolean {
  return ['closed', 'full', 'unreadable'].includes(nameFault(error));
}
