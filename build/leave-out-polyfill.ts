import type { Plugin } from 'vite';

/**
 * What the polyfill gives wherever a browser has `browser` itself: Firefox, and Chrome from 148 on,
 * where listeners of messages may answer with a promise too. Our oldest Chrome is newer.
 */
export const ownApi = 'export default globalThis.browser;';

export const leftOut = 'webextension-polyfill';

const standIn = '\0own-api';

/** Leaves out the polyfill's code, which no browser of ours would run. Its licence need not travel. */
export function leaveOutPolyfill(): Plugin {
  return {
    name: 'leave-out-polyfill',
    enforce: 'pre',
    resolveId: (name) => (name === leftOut ? standIn : null),
    load: (id) => (id === standIn ? ownApi : null),
  };
}
