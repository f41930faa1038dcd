import { launchChromium } from './chromium/launch-chromium.ts';
import type { BrowserName, Driver, LaunchOptions } from './driver.ts';
import { launchFirefox } from './firefox/launch-firefox.ts';

/** Starts a browser with the extension in it, ready for the first navigation. */
export function launch(name: BrowserName, options: LaunchOptions): Promise<Driver> {
  return name === 'chromium' ? launchChromium(options) : launchFirefox(options);
}
