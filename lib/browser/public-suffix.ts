import { browser } from './api.ts';

/**
 * THE ONLY browser.publicSuffix: the browser's own Public Suffix List, with private suffixes.
 * Chromium has it from 153 on, Firefox from 153 on; asking it shows the person no warning.
 */

/** As many hosts as a full history names, and then some. */
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
  // The browsers keep the root's dot, and Chromium takes a single name for a domain (measured: 156).
  const host = hostname.replace(/\.$/, '');
  if (!host.includes('.')) return null;
  return browser.publicSuffix.getDomain(host, { allowUnknownSuffix: true });
}
