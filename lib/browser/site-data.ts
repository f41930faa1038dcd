import type { BrowsingData } from 'webextension-polyfill';
import { browser } from './api.ts';

/**
 * The only use of `browser.browsingData`. It never touches passwords, history, downloads or forms.
 */

type DataKind =
  | 'cache'
  | 'cacheStorage'
  | 'cookies'
  | 'fileSystems'
  | 'indexedDB'
  | 'localStorage'
  | 'serviceWorkers';

const savedFiles = ['cache', 'cacheStorage', 'serviceWorkers'] as const;
const savedData = [...savedFiles, 'cookies', 'fileSystems', 'indexedDB', 'localStorage'] as const;

/**
 * Firefox cannot clear other kinds by host. Asked for a site's cache, it clears nothing (measured:
 * 153 ESR).
 */
const firefoxFiles = ['serviceWorkers'] as const;
const firefoxData = ['cookies', 'indexedDB', 'localStorage', 'serviceWorkers'] as const;

/** Clears the files that the browser saved of a host. Nobody is signed out. */
export async function clearSavedFiles(url: string, isFirefox: boolean): Promise<void> {
  if (isFirefox) await clearByHostname([...hostNames(url)], firefoxFiles);
  else await clearByOrigin(url, savedFiles);
}

/**
 * Clears everything that a host stores. Chromium also removes the cookies of the whole registrable
 * domain (measured: 156). Firefox removes cookies of the named hosts only, so the domain is named too.
 */
export async function clearSavedData(
  url: string,
  domain: string,
  isFirefox: boolean,
): Promise<void> {
  if (isFirefox) await clearByHostname([...new Set([...hostNames(url), domain])], firefoxData);
  else await clearByOrigin(url, savedData);
}

async function clearByOrigin(url: string, kinds: readonly DataKind[]): Promise<void> {
  const { host } = new URL(url);
  // Chromium names sites by origin, which the shared types do not have.
  const options = { origins: [`https://${host}`, `http://${host}`] } as BrowsingData.RemovalOptions;
  await clear(options, kinds);
}

function clearByHostname(hostnames: string[], kinds: readonly DataKind[]): Promise<void> {
  return clear({ hostnames }, kinds);
}

/** The person may have taken the permission back since the press. */
async function clear(
  options: BrowsingData.RemovalOptions,
  kinds: readonly DataKind[],
): Promise<void> {
  if (!browser.browsingData) throw new Error('browsingData is not allowed');
  await browser.browsingData.remove(options, select(kinds));
}

function select(kinds: readonly DataKind[]): Record<string, true> {
  return Object.fromEntries(kinds.map((kind) => [kind, true as const]));
}

/** Firefox finds storage by host and port, cookies by host alone (measured: 153 ESR). */
function hostNames(url: string): readonly string[] {
  const { host, hostname } = new URL(url);
  return host === hostname ? [host] : [hostname, host];
}
