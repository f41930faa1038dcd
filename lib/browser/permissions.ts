import { browser } from './api.ts';
import { readOptionalPermissions } from './extension.ts';

/** THE ONLY browser.permissions: what the person may give later, and take back. */

export type OptionalPermission = 'browsingData' | 'notifications';

export function hasPermission(permission: OptionalPermission): Promise<boolean> {
  return browser.permissions.contains({ permissions: [permission] });
}

/** Whether the person has given it or can give it: a browser leaves out of the manifest what it lacks. */
export async function mayHavePermission(permission: OptionalPermission): Promise<boolean> {
  return readOptionalPermissions().includes(permission) || (await hasPermission(permission));
}

/**
 * Asks the person. It must be called in the handler of a press, before anything is awaited. The
 * press must be in a page of ours: one in a site's page does not count, in either browser.
 */
export async function askForPermission(permission: OptionalPermission): Promise<boolean> {
  return browser.permissions.request({ permissions: [permission] });
}

const allSites = { origins: ['<all_urls>'] };

/** Whether we may still look at every site: the person may limit that, or take it back. */
export function mayLookEverywhere(): Promise<boolean> {
  return browser.permissions.contains(allSites);
}

/** Asks the person for all sites again. To be called like `askForPermission`. */
export function askForAllSites(): Promise<boolean> {
  return browser.permissions.request(allSites);
}

/** Whether we may still send requests to this address. */
export function mayReach(url: string): Promise<boolean> {
  // Firefox takes no port in a pattern, and without one it stands for all.
  const { protocol, hostname } = new URL(url);
  return browser.permissions.contains({ origins: [`${protocol}//${hostname}/*`] });
}

/** Calls back when the person has allowed something. */
export function onAllowed(callBack: () => void): void {
  browser.permissions.onAdded.addListener(callBack);
}

/** Calls back when the person has allowed something or taken it back, until `signal` aborts. */
export function followPermissions(callBack: () => void, signal: AbortSignal): void {
  const { onAdded, onRemoved } = browser.permissions;
  onAdded.addListener(callBack);
  onRemoved.addListener(callBack);
  signal.addEventListener('abort', () => {
    onAdded.removeListener(callBack);
    onRemoved.removeListener(callBack);
  });
}
