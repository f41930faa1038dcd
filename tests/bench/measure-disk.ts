import type { BrowserName } from '../e2e/driver/driver.ts';
import { findProfileFiles } from '../system/profile-files.ts';
import { until } from '../until.ts';
import { openBrowser } from './open-browser.ts';

/**
 * The size of the extension's IndexedDB in a profile, in bytes. The browser was started, has opened it,
 * and has ended. Then the journal is part of the tables.
 */
export async function measureDisk(name: BrowserName, profileFolder: string): Promise<number> {
  const { driver } = await openBrowser(name, profileFolder);
  const page = await driver.openExtensionPage('options.html');
  await until('the size', () => page.exists('[data-part="size"]'));
  await driver.close();
  const files = findProfileFiles(name, 'history', profileFolder);
  return files.reduce((sum, { size }) => sum + size, 0);
}
