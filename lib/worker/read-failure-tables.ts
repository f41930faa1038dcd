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
 * Gives a function that reads the tables at its first call, and keeps them. A bad file is reported,
 * and the tables are empty then: help without names is better than none.
 */
export function createTablesReader(
  read: (path: string) => Promise<unknown> = readPackageFile,
): () => Promise<FailureTables> {
  let reading: Promise<FailureTables> | null = null;
  const begin = async () => {
    try {
      // The build writes the file from these very types; what else is there throws.
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
