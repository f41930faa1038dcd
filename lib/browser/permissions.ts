import { browser } from './api.ts';
import { readOptionalPermissions } from './extension.ts';

/** The only use of `browser.permissions`: what the person may allow later, and take back. */

export type OptionalPermission = 'browsingData' | 'notifications';

export function hasPermission(permission: OptionalPermission): Promise<boolean> {
  return browser.permissions.contains({ permissions: [permission] });
}

/**
 * Whether the person has allowed it or can allow it. A browser drops what it lacks from the
 * manifest.
 */
export async function mayHavePermission(permission: OptionalPermission): Promise<boolean> {
  return readOptionalPermissions().includes(permission) || (await hasPermission(permission));
}

/**
 * Asks the person. Call it in the handler of a press, before anything is awaited. Neither browser
 * accepts a press in a site's page, so it must be in a page of ours.
 */
export async function askForPermission(permission: OptionalPermission): Promise<boolean> {
  return browser.permissions.request({ permissions: [permission] });
}

const allSites = { origins: ['<all_urls>'] };

/** Whether we may still see every site. The person may limit that, or take it back. */
export function mayLookEverywhere(): Promise<boolean> {
  return browser.permissions.contains(allSites);
}

/** Asks the person for all sites again. Call it like `askForPermission`. */
export function askForAllSites(): Promise<boolean> {
  return browser.permissions.request(allSites);
}

/** Whether we may still send requests to this address. */
export function mayReach(url: string): Promise<boolean> {
  // Firefox allows no port in a pattern. A pattern without one matches all ports.
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
