import { browser } from './api.ts';

/**
 * The only use of `browser.publicSuffix`: the browser's Public Suffix List, with private suffixes.
 * Chromium and Firefox have it from 153 on. Its permission shows no warning.
 */

/** More than the hosts of a full history. */
const knownLimit = 10_000;
const known = new Map<string, string | null>();

/** The registrable domain of a host without its port; `null` for single names and addresses. */
export function registrableDomainOf(hostname: string): string | null {
  const asked = known.get(hostname);
  if (asked !== undefined) return asked;
  const domain = askBrowser(hostname);
  if (known.size >= knownLimit) known.clear();
  known.set(hostname, domain);
  return domain;
}

function askBrowser(hostname: string): string | null {
  // The browsers keep a trailing dot. Chromium takes a single label for a domain (measured: 156).
  const host = hostname.replace(/\.$/, '');
  if (!host.includes('.')) return null;
  return browser.publicSuffix.getDomain(host, { allowUnknownSuffix: true });
}
