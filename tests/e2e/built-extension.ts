import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { BrowserName } from './driver/driver.ts';

const folders = { chromium: '.output/chrome-mv3/', firefox: '.output/firefox-mv3/' };

/** The built extension for this browser. Throws if it does not exist. */
export function builtExtension(name: BrowserName): string {
  const folder = fileURLToPath(new URL(`../../${folders[name]}`, import.meta.url));
  if (!existsSync(folder)) throw new Error(`${folders[name]} is missing. Please npm run build.`);
  return folder;
}
