/**
 * Names that public DNS does not resolve (RFC 6761, 6762, 7686, 8375), and usual names of routers.
 */
const ownNames = /(^|\.)(localhost|local|internal|intranet|lan|home|corp|home\.arpa|test|onion)$/;

/** Names that routers give to themselves: the person's own router answers to them. */
const routerNames =
  /(^|\.)(fritz\.box|easy\.box|speedport\.ip|routerlogin\.(net|com)|tplinkwifi\.net|asusrouter\.com|router\.asus\.com|tendawifi\.com|miwifi\.com|hi\.link|pi\.hole)$/;

/** Where a router usually is: the first or the last address of a home's network. */
const routerIpv4 = /\.(1|254)$/;

/** Loopback, private, link-local and shared address space (RFC 1122, 1918, 3927, 6598). */
const ownIpv4 =
  /^(0|10|127|169\.254|192\.168|172\.(1[6-9]|2\d|3[01])|100\.(6[4-9]|[7-9]\d|1[01]\d|12[0-7]))\./;

/** Loopback, unique local and link-local addresses (RFC 4291, 4193), and IPv4-mapped addresses. */
const ownIpv6 = /^\[(::1?|f[cd][\da-f]{2}:.*|fe[89ab][\da-f]:.*|::ffff:.*)\]$/;

/**
 * Whether a host (without port) is on the person's own machine or network. Then other sites prove
 * nothing about it, and the person may run it.
 */
export function isOwnNetworkHost(hostname: string): boolean {
  const host = hostname.toLowerCase().replace(/\.$/, '');
  if (host.startsWith('[')) return ownIpv6.test(host);
  if (/^\d+(\.\d+){3}$/.test(host)) return ownIpv4.test(host);
  return !host.includes('.') || ownNames.test(host) || routerNames.test(host);
}

/** Whether a host is, by its name or its usual address, the router of the person's own network. */
export function isRouterHost(hostname: string): boolean {
  const host = hostname.toLowerCase().replace(/\.$/, '');
  if (!/^\d+(\.\d+){3}$/.test(host)) return routerNames.test(host);
  return ownIpv4.test(host) && routerIpv4.test(host) && !host.startsWith('127.');
}
