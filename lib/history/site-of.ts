import { registrableDomainOf } from '../browser/public-suffix.ts';

/** What history counts together. */
export interface Grouping {
  /** `site`: all hosts of a registrable domain; `host`: every host by itself. */
  readonly by: 'site' | 'host';
  /** Registrable domains whose hosts are kept apart all the same. */
  readonly apart: readonly string[];
}

export const bySite: Grouping = { by: 'site', apart: [] };

/**
 * What history groups an address by: the registrable domain by the Public Suffix List, private
 * suffixes on (`alice.github.io` is not `bob.github.io`). IP addresses, single-label names and
 * hosts with a port of their own are sites by themselves.
 */
export function siteOf(url: string, grouping: Grouping = bySite): string {
  return siteOfHost(new URL(url).host, grouping);
}

/** The same for a host as tries keep it: with its port, where it has one. */
export function siteOfHost(host: string, { by, apart }: Grouping): string {
  if (by === 'host') return host;
  const domain = domainOf(host);
  return domain === null || apart.includes(domain) ? host : domain;
}

/** The registrable domain; null for hosts that have none or a port of their own. */
export function domainOf(host: string): string | null {
  return /:\d+$/.test(host) ? null : registrableDomainOf(host);
}

/** Whose cookies an address may see: its site, whatever the port. */
export function cookieDomainOf(url: string): string {
  return siteOf(`https://${new URL(url).hostname}/`);
}
