import { globSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** Bytes of all that the extension's IndexedDB has put into a profile. */
export function measureDisk(profileFolder: string): number {
  const files = globSync('Default/IndexedDB/chrome-extension_*/**', { cwd: profileFolder });
  return files
    .map((file) => statSync(join(profileFolder, file)))
    .filter((file) => file.isFile())
    .reduce((sum, { size }) => sum + size, 0);
}
