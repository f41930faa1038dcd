import { globSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { BrowserName } from '../e2e/driver/driver.ts';

/** Where a profile keeps what the extension's IndexedDB has written. */
const databaseFiles = {
  chromium: 'Default/IndexedDB/chrome-extension_*/**',
  // With a name behind the "^" it is what Firefox makes `storage.local` of.
  firefox: 'storage/default/moz-extension+++!(*^*)/idb/**',
} satisfies Record<BrowserName, string>;

/** All that the extension's IndexedDB has put into the profile of a browser that has ended. */
export function findDatabaseFiles(
  name: BrowserName,
  profileFolder: string,
): { path: string; size: number }[] {
  const files = globSync(databaseFiles[name], { cwd: profileFolder })
    .map((file) => join(profileFolder, file))
    .map((path) => ({ path, stats: statSync(path) }))
    .filter(({ stats }) => stats.isFile())
    .map(({ path, stats }) => ({ path, size: stats.size }));
  if (files.length === 0) throw new Error(`${name} keeps its databases somewhere else.`);
  return files;
}
