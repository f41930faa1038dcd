import { readPackageFile } from '../browser/package-file.ts';
import { report } from '../errors.ts';
import { noStates, type StateTables } from '../explain/state.ts';
import {
  type FailureTables,
  failureTablesFile,
  noTables,
  type StoredTables,
  unpackTables,
} from '../knowledge/failure-tables.ts';

/** All that only a failure needs. */
export interface Tables extends FailureTables {
  readonly states: StateTables;
}

/** The content of the file. */
export interface StoredFile extends StoredTables {
  readonly states: StateTables;
}

/** For an unreadable file. */
export const emptyTables: Tables = { ...noTables, states: noStates };

/**
 * Returns a function that reads the tables at its first call, and keeps them. An unreadable file is
 * reported, and gives empty tables: help without names is better than none.
 */
export function createTablesReader(
  read: (path: string) => Promise<unknown> = readPackageFile,
): () => Promise<Tables> {
  let reading: Promise<Tables> | null = null;
  const begin = async () => {
    try {
      // The build writes the file from these types. Anything else throws.
      const stored = (await read(`/${failureTablesFile}`)) as StoredFile;
      return { ...unpackTables(stored), states: stored.states };
    } catch (cause) {
      reading = null;
      report(new Error(`${failureTablesFile} of the package cannot be read.`, { cause }));
      return emptyTables;
    }
  };
  return () => {
    reading ??= begin();
    return reading;
  };
}
