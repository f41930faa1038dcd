import { readPackageFile } from '../browser/package-file.ts';
import { report } from '../errors.ts';
import {
  type FailureTables,
  failureTablesFile,
  noTables,
  type StoredTables,
  unpackTables,
} from '../knowledge/failure-tables.ts';

/**
 * Returns a function that reads the tables at its first call, and keeps them. An unreadable file is
 * reported, and gives empty tables: help without names is better than none.
 */
export function createTablesReader(
  read: (path: string) => Promise<unknown> = readPackageFile,
): () => Promise<FailureTables> {
  let reading: Promise<FailureTables> | null = null;
  const begin = async () => {
    try {
      // The build writes the file from these types. Anything else throws.
      return unpackTables((await read(`/${failureTablesFile}`)) as StoredTables);
    } catch (cause) {
      reading = null;
      report(new Error(`${failureTablesFile} of the package cannot be read.`, { cause }));
      return noTables;
    }
  };
  return () => {
    reading ??= begin();
    return reading;
  };
}
