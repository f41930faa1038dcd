import { registrableDomainOf } from '../browser/public-suffix.ts';

/** How the history groups hosts. */
export interface Grouping {
  /** `site`: all hosts of a registrable domain; `host`: every host by itself. */
  readonly by: 'site' | 'host';
  /** Registrable domains whose hosts are kept apart. */
  readonly apart: readonly string[];
}

export const bySite: Grouping = { by: 'site', apart: [] };

/**
 * The site of an address: the registrable domain by the Public Suffix List, with private suffixes
 * (`alice.github.io` is not `bob.github.io`). An IP address, a single label, and a host with a port are
 * each a site.
 */
export function siteOf(url: string, grouping: Grouping = bySite): string {
  return siteOfHost(new URL(url).host, grouping);
}

/** The same for a host with its port, as tries store it. */
export function siteOfHost(host: string, { by, apart }: Grouping): string {
  if (by === 'host') return host;
  const domain = domainOf(host);
  return domain === null || apart.includes(domain) ? host : domain;
}

/** The registrable domain; `null` for hosts that have none, or have a port. */
export function domainOf(host: string): string | null {
  return /:\d+$/.test(host) ? null : registrableDomainOf(host);
}

/** The domain whose cookies an address may see: its site, with any port. */
export function cookieDomainOf(url: string): string {
  return siteOf(`https://${new URL(url).hostname}/`);
}
