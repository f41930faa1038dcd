import { makeTemporaryFolder } from '../../system/temporary-folder.ts';
import { launchChromium } from './chromium/launch-chromium.ts';
import { copyExtension } from './copy-extension.ts';
import type { BrowserName, Driver, LaunchOptions } from './driver.ts';
import { launchFirefox } from './firefox/launch-firefox.ts';

/** Starts a browser with the extension in it, ready for the first navigation. */
export function launch(name: BrowserName, options: LaunchOptions): Promise<Driver> {
  const start = name === 'chromium' ? launchChromium : launchFirefox;
  const { allowed } = options;
  if (!allowed) return start(options);
  const { path: extensionFolder } = makeTemporaryFolder('extension');
  copyExtension(options.extensionFolder, extensionFolder, allowed);
  return start({ ...options, extensionFolder });
}
