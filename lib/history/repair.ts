import { deleteDB, openDB } from 'idb';
import type { Try } from '../statistics/try.ts';
import { changeHistory } from './change-history.ts';
import type { Connection } from './connect.ts';
import { readTry } from './read-try.ts';
import { rebuildSites } from './rebuild-sites.ts';
import { databaseName, type HistorySchema } from './schema.ts';

/** A disk that stumbles once is no reason to forget everything. */
const secondChanceMs = 2000;

/** Starts the history afresh with whatever can be read of the old one. Resolves with how many tries that was. */
export async function repair(connection: Connection): Promise<number> {
  await connection.release();
  const kept = await salvage()
    .catch(salvageLater)
    .catch(() => []);
  await deleteDB(databaseName);
  await connection.use((database) =>
    changeHistory(database, async (change) => {
      await Promise.all(kept.map((load) => change.objectStore('tries').put(load)));
      await rebuildSites(change);
    }),
  );
  return kept.length;
}

async function salvageLater(): Promise<Try[]> {
  await new Promise((resolve) => setTimeout(resolve, secondChanceMs));
  return salvage();
}

/** Opened as it stands, at whatever version: its tries up to the first that can't be read, from both ends. */
async function salvage(): Promise<Try[]> {
  const database = await openDB<HistorySchema>(databaseName, undefined, {
    // There is none: do not leave an empty one behind.
    upgrade(_database, _oldVersion, _newVersion, upgrade) {
      upgrade.done.catch(() => {});
      upgrade.abort();
    },
  });
  try {
    const found = new Map<string, Try>();
    for (const direction of ['next', 'prev'] as const) {
      try {
        let cursor = await database.transaction('tries').store.openCursor(null, direction);
        while (cursor && !found.has(String(cursor.key))) {
          const load = readTry(cursor.value);
          if (load) found.set(String(cursor.key), load);
          cursor = await cursor.continue();
        }
      } catch {
        // From here on it can't be read.
      }
    }
    return [...found.values()];
  } finally {
    database.close();
  }
}
