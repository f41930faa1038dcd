import type { Browser } from 'webextension-polyfill';

/** Firefox gives both names, Chromium the second. */
declare global {
  var browser: Browser | undefined;
  var chrome: Browser;
}

/**
 * The browser's API as it is, for what the overlay uses: in a failed page each kilobyte counts.
 * Messages, words and addresses are the same in both browsers; all else goes through `api.ts`.
 */
const plainApi: Pick<Browser, 'extension' | 'i18n' | 'runtime'> =
  globalThis.browser ?? globalThis.chrome;

export { plainApi as browser };
