import { cpSync, existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { builtExtension } from '../e2e/built-extension.ts';
import type { BrowserName, Driver } from '../e2e/driver/driver.ts';
import { launch } from '../e2e/driver/launch.ts';
import { makeTemporaryFolder } from '../system/temporary-folder.ts';
import { buildRecorder } from './time-record.ts';

/** A real browser with the built extension, whose profile outlives it. */
export type BenchBrowser = { driver: Driver; profileFolder: string };

/**
 * In the profile, for Chromium knows an extension by its folder; with the code that is timed alone.
 */
export async function openBrowser(
  name: BrowserName,
  profileFolder: string = makeTemporaryFolder('bench').path,
): Promise<BenchBrowser> {
  const extensionFolder = join(profileFolder, 'extension');
  if (!existsSync(extensionFolder)) {
    cpSync(builtExtension(name), extensionFolder, { recursive: true });
    writeFileSync(join(extensionFolder, 'bench.js'), await buildRecorder());
  }
  return { driver: await launch(name, { extensionFolder, profileFolder }), profileFolder };
}
