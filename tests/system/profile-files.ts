import { globSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { BrowserName } from '../e2e/driver/driver.ts';

export type Kept = 'history' | 'settings';

/** Where a profile stores the extension's IndexedDB and storage.local. */
const places = {
  chromium: {
    history: 'Default/IndexedDB/chrome-extension_*/**',
    settings: 'Default/Local Extension Settings/**',
  },
  // With a name behind the "^" it is what Firefox makes storage.local of.
  firefox: {
    history: 'storage/default/moz-extension+++!(*^*)/idb/**',
    settings: 'storage/default/moz-extension+++*^*/idb/**',
  },
} satisfies Record<BrowserName, Record<Kept, string>>;

/** All files of one kind in the profile of a browser that has ended. */
export function findProfileFiles(
  name: BrowserName,
  kept: Kept,
  profileFolder: string,
): { path: string; size: number }[] {
  const files = globSync(places[name][kept], { cwd: profileFolder })
    .map((file) => join(profileFolder, file))
    .map((path) => ({ path, stats: statSync(path) }))
    .filter(({ stats }) => stats.isFile())
    .map(({ path, stats }) => ({ path, size: stats.size }));
  if (files.length === 0) throw new Error(`${name} keeps the ${kept} somewhere else.`);
  return files;
}
