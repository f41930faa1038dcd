import { parse } from 'tldts';

/**
 * What history groups an address by: the registrable domain by the Public Suffix List, private
 * suffixes on (`alice.github.io` is not `bob.github.io`). IP addresses, single-label names and
 * hosts with a port of their own are sites by themselves.
 */
export function siteOf(url: string): string {
  const { host, hostname, port } = new URL(url);
  if (port) return host;
  return parse(hostname, { allowPrivateDomains: true, extractHostname: false }).domain ?? host;
}

/** Whose cookies an address may see: its site, whatever the port. */
export function domainOf(url: string): string {
  return siteOf(`https://${new URL(url).hostname}/`);
}
