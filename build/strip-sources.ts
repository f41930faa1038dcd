import { readFileSync } from 'node:fs';
import type { Plugin } from 'vite';

/** Columns that say where a row's facts are from. They stay in the repository. */
const sourceColumns: readonly string[] = ['source', 'knownBy'];

export function stripSources(table: unknown): unknown {
  return JSON.parse(
    JSON.stringify(table, (name, value) => (sourceColumns.includes(name) ? undefined : value)),
  );
}

/** Takes the sources out of every table of `lib/knowledge` that a bundle holds. */
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
