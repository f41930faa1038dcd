import { browser } from '../browser.ts';

/** False in a page's script whose extension was updated, reloaded or removed meanwhile. */
export function isConnected(): boolean {
  return browser.runtime?.id !== undefined;
}
