import { readFileSync } from 'node:fs';
import type { Plugin } from 'vite';

/** Columns with the sources of a row. They stay in the repository. */
const sourceColumns: readonly string[] = ['source', 'knownBy'];

export function stripSources(table: unknown): unknown {
  return JSON.parse(
    JSON.stringify(table, (name, value) => (sourceColumns.includes(name) ? undefined : value)),
  );
}

/** Removes the sources from all tables of `lib/knowledge` in a bundle. */
export function bundleWithoutSources(): Plugin {
  return {
    name: 'bundle-without-sources',
    enforce: 'pre',
    load(id) {
      if (!/\/lib\/knowledge\/[\w-]+\.json$/.test(id)) return null;
      return JSON.stringify(stripSources(JSON.parse(readFileSync(id, 'utf8'))));
    },
  };
}
