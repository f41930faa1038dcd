import { deleteDB, openDB } from 'idb';
import { pause } from '../pause.ts';
import type { Try } from '../statistics/try.ts';
import { changeHistory } from './change-history.ts';
import type { Connection } from './connect.ts';
import type { TryKey } from './keys.ts';
import { readSites } from './read.ts';
import { readTry } from './read-try.ts';
import { rebuildSites } from './rebuild-sites.ts';
import { fromRow, putRow } from './rows.ts';
import { databaseName, type HistoryDatabase, type HistorySchema } from './schema.ts';

/** A disk may fail once and then work again. */
const secondChanceMs = 2000;

/**
 * Replaces the history by a new one with all tries that can be read. Resolves with their number, or
 * with `null` if everything was readable. Rejects, and changes nothing, if the database cannot be
 * opened. That passes, because the browser itself replaces corrupt ones (measured: Chromium 156).
 */
export async function repair(
  connection: Connection,
  why: 'damaged' | 'unreadable',
): Promise<number | null> {
  await connection.release();
  const { tries, isWhole } = await salvage().catch(salvageLater);
  if (isWhole && why === 'unreadable') return null;
  await deleteDB(databaseName);
  await connection.use((database) =>
    changeHistory(database, async (change) => {
      await Promise.all(tries.map((load) => putRow(change, load)));
      await rebuildSites(change);
    }),
  );
  return tries.length;
}

interface Salvaged {
  readonly tries: readonly Try[];
  /** Everything was readable. */
  readonly isWhole: boolean;
}

async function salvageLater(): Promise<Salvaged> {
  await pause(secondChanceMs);
  return salvage();
}

/** Reads the tries at any version, from both ends up to the first unreadable one. */
async function salvage(): Promise<Salvaged> {
  const database = await openAnyVersion();
  if (!database) return { tries: [], isWhole: true };
  const found = new Map<string, Try>();
  try {
    await readOn(database, 'next', found);
    await readSites(database);
    return { tries: [...found.values()], isWhole: true };
  } catch {
    await readOn(database, 'prev', found).catch(() => {});
    return { tries: [...found.values()], isWhole: false };
  } finally {
    database.close();
  }
}

/** `null` if there is no database. None is created. */
async function openAnyVersion(): Promise<HistoryDatabase | null> {
  let isMissing = false;
  const opening = openDB<HistorySchema>(databaseName, undefined, {
    upgrade(_database, _oldVersion, _newVersion, upgrade) {
      isMissing = true;
      upgrade.done.catch(() => {});
      upgrade.abort();
    },
  });
  return opening.catch((error: unknown) => {
    if (isMissing) return null;
    throw error;
  });
}

/** `null` if it is not a valid row. */
function readRow(key: unknown, row: unknown): Try | null {
  if (typeof row !== 'string') return null;
  try {
    return readTry(fromRow(key as TryKey, row));
  } catch {
    return null;
  }
}

async function readOn(
  database: HistoryDatabase,
  direction: 'next' | 'prev',
  found: Map<string, Try>,
): Promise<void> {
  const reading = database.transaction('tries');
  reading.done.catch(() => {});
  let cursor = await reading.store.openCursor(null, direction);
  while (cursor && !found.has(String(cursor.key))) {
    const load = readRow(cursor.key, cursor.value);
    if (load) found.set(String(cursor.key), load);
    cursor = await cursor.continue();
  }
}
