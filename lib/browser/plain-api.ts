import type { Browser } from 'webextension-polyfill';

/** Firefox has both names, Chromium the second only. */
declare global {
  var browser: Browser | undefined;
  var chrome: Browser;
}

export const wholeApi: Browser = globalThis.browser ?? globalThis.chrome;

/** For the overlay. Everything else goes through `api.ts`, which knows what a browser may lack. */
const plainApi: Pick<Browser, 'extension' | 'i18n' | 'runtime'> = wholeApi;

export { plainApi as browser };
