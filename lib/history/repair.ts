import { deleteDB, openDB } from 'idb';
import type { Try } from '../statistics/try.ts';
import { changeHistory } from './change-history.ts';
import type { Connection } from './connect.ts';
import type { TryKey } from './keys.ts';
import { readSites } from './read.ts';
import { readTry } from './read-try.ts';
import { rebuildSites } from './rebuild-sites.ts';
import { fromRow, putRow } from './rows.ts';
import { databaseName, type HistoryDatabase, type HistorySchema } from './schema.ts';

/** A disk that stumbles once is no reason to forget everything. */
const secondChanceMs = 2000;

/**
 * Starts the history afresh with whatever can be read of the old one. Resolves with how many tries
 * that was; with null where all can be read after all, and nothing had to be done. Rejects and
 * leaves it as it is where it can't even be opened: what is corrupt a browser by itself starts
 * afresh, so this passes, as a full disk does (measured: Chromium 156).
 */
export async function repair(
  connection: Connection,
  why: 'not-as-left' | 'unreadable',
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
  /** Nothing stood in the way. */
  readonly isWhole: boolean;
}

async function salvageLater(): Promise<Salvaged> {
  await new Promise((resolve) => setTimeout(resolve, secondChanceMs));
  return salvage();
}

/** Opened as it stands, at whatever version: its tries up to the first that can't be read, from both ends. */
async function salvage(): Promise<Salvaged> {
  const database = await openAsItStands();
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

/** Null where there is none; and none is left behind. */
async function openAsItStands(): Promise<HistoryDatabase | null> {
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

/** Null where it is no row of ours: what comes of it is checked. */
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
