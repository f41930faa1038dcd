import type { Browser } from 'webextension-polyfill';

/** Firefox has both names, Chromium the second only. */
declare global {
  var browser: Browser | undefined;
  var chrome: Browser;
}

/**
 * The browser's API without the polyfill, for the overlay: in a failed page each kilobyte counts. These
 * parts are the same in both browsers. Everything else goes through `api.ts`.
 */
const plainApi: Pick<Browser, 'extension' | 'i18n' | 'runtime'> =
  globalThis.browser ?? globalThis.chrome;

export { plainApi as browser };
