import { globSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { BrowserName } from '../e2e/driver/driver.ts';
import { until } from '../until.ts';
import { openBrowser } from './open-browser.ts';

/** Where a profile keeps what the extension's IndexedDB has written. */
const databaseFiles = {
  chromium: 'Default/IndexedDB/chrome-extension_*/**',
  firefox: 'storage/default/moz-extension+++*/idb/**',
} satisfies Record<BrowserName, string>;

/**
 * Bytes of all that the extension's IndexedDB has put into a profile, as they are once the browser
 * has started anew, opened it, and ended: then its journal is part of its tables.
 */
export async function measureDisk(name: BrowserName, profileFolder: string): Promise<number> {
  const { driver } = await openBrowser(name, profileFolder);
  const page = await driver.openExtensionPage('options.html');
  await until('the size', () => page.exists('[data-part="size"]'));
  await driver.close();
  const files = globSync(databaseFiles[name], { cwd: profileFolder })
    .map((file) => statSync(join(profileFolder, file)))
    .filter((file) => file.isFile());
  if (files.length === 0) throw new Error(`${name} keeps its databases somewhere else.`);
  return files.reduce((sum, { size }) => sum + size, 0);
}
