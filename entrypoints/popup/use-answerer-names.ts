import { useEffect, useState } from 'preact/hooks';
import { report } from '../../lib/errors.ts';
import { createTablesReader } from '../../lib/worker/read-failure-tables.ts';

const readTables = createTablesReader();

/** Names of answerers by id, as people know them; none until they are read. */
export function useAnswererNames(): ReadonlyMap<string, string> {
  const [names, setNames] = useState<ReadonlyMap<string, string>>(new Map());
  useEffect(() => {
    readTables().then((tables) => setNames(tables.names), report);
  }, []);
  return names;
}
