import { globSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { openBrowser } from './open-browser.ts';

/**
 * Bytes of all that the extension's IndexedDB has put into a profile, as they are once the browser
 * has started anew and opened it: then its journal is part of its tables.
 */
export async function measureDisk(profileFolder: string): Promise<number> {
  const again = await openBrowser(profileFolder);
  const page = await again.open('options.html');
  await page.waitForSelector('[data-part="size"]');
  await again.close();
  return globSync('Default/IndexedDB/chrome-extension_*/**', { cwd: profileFolder })
    .map((file) => statSync(join(profileFolder, file)))
    .filter((file) => file.isFile())
    .reduce((sum, { size }) => sum + size, 0);
}
