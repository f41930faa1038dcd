import type { BrowserName } from '../e2e/driver/driver.ts';
import { findProfileFiles } from '../system/profile-files.ts';
import { until } from '../until.ts';
import { openBrowser } from './open-browser.ts';

/**
 * Bytes of all that the extension's IndexedDB has put into a profile, as they are once the browser
 * has started anew, opened it, and ended: then its journal is part of its tables.
 */
export async function measureDisk(name: BrowserName, profileFolder: string): Promise<number> {
  const { driver } = await openBrowser(name, profileFolder);
  const page = await driver.openExtensionPage('options.html');
  await until('the size', () => page.exists('[data-part="size"]'));
  await driver.close();
  const files = findProfileFiles(name, 'history', profileFolder);
  return files.reduce((sum, { size }) => sum + size, 0);
}
