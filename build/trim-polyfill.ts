import type { Plugin } from 'vite';

/** Namespaces that the polyfill describes and that we never use. They cost the worker 0.4 kB. */
export const unused = [
  'bookmarks',
  'browserAction',
  'contextMenus',
  'cookies',
  'devtools',
  'downloads',
  'history',
  'identity',
  'idle',
  'management',
  'pageAction',
  'sessions',
  'topSites',
] as const;

/** What the polyfill gives in Firefox, without the 2.5 kB that Firefox never runs. */
export const ownApi = 'export default globalThis.browser;';

/** Leaves out what a browser never uses. The rest of the polyfill stays as it is. */
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
  return code.replace(/(const apiMetadata = )(\{.*?\n {6}\})/s, (_all, name, literal) => {
    const described = Object.entries(JSON.parse(literal));
    const used = described.filter(([namespace]) => !unused.some((one) => one === namespace));
    return name + JSON.stringify(Object.fromEntries(used));
  });
}
