import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { makeTemporaryFolder } from '../../system/temporary-folder.ts';
import { launchChromium } from './chromium/launch-chromium.ts';
import type { BrowserName, Driver, LaunchOptions } from './driver.ts';
import { launchFirefox } from './firefox/launch-firefox.ts';

/** Starts a browser with the extension in it, ready for the first navigation. */
export function launch(name: BrowserName, options: LaunchOptions): Promise<Driver> {
  const folder = options.allowed ? copyAllowing(options.allowed, options) : options.extensionFolder;
  const start = name === 'chromium' ? launchChromium : launchFirefox;
  return start({ ...options, extensionFolder: folder });
}

/**
 * The extension as it is for a person who has said yes: the browser's question is out of a test's
 * reach in Chromium. It lies in the profile where that is kept, for Chromium knows it by its folder.
 */
function copyAllowing(
  allowed: readonly string[],
  { extensionFolder, profileFolder }: LaunchOptions,
): string {
  const path = profileFolder
    ? join(profileFolder, 'extension')
    : makeTemporaryFolder('extension').path;
  cpSync(extensionFolder, path, { recursive: true });
  const file = join(path, 'manifest.json');
  const manifest = JSON.parse(readFileSync(file, 'utf8'));
  manifest.permissions.push(...allowed);
  manifest.optional_permissions = manifest.optional_permissions.filter(
    (permission: string) => !allowed.includes(permission),
  );
  writeFileSync(file, JSON.stringify(manifest));
  return path;
}
