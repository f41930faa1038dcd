import type { Plugin } from 'vite';

/**
 * What Chrome does not do by itself: a listener of messages may answer with a promise. Every other
 * namespace of Manifest V3 gives promises. Its description is left out, and its methods pass through.
 */
export const polyfilled = 'runtime';

/** What the polyfill gives in Firefox, without the 2.2 kB that Firefox never runs. */
export const ownApi = 'export default globalThis.browser;';

/** Leaves out what a browser does not need. The rest of the polyfill stays as it is. */
export function trimPolyfill(browser: string): Plugin {
  return {
    name: 'trim-polyfill',
    enforce: 'pre',
    transform(code, id) {
      if (!id.includes('webextension-polyfill')) return null;
      return browser === 'firefox' ? ownApi : trim(code);
    },
  };
}

export function trim(code: string): string {
  return code.replace(
    /(const apiMetadata = )(\{.*?\n {6}\})/s,
    (_all, name, literal) =>
      name + JSON.stringify({ [polyfilled]: JSON.parse(literal)[polyfilled] }),
  );
}
