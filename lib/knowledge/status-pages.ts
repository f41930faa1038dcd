/** The official status page of a service. It is linked, and never fetched by us. */
export interface StatusPageRow {
  /** The service's registrable domain, or the one it lets its customers build under. */
  readonly domain: string;
  readonly url: string;
  /** A: publicly listed. P: polled by a status aggregator. S: named by the service's staff. */
  readonly knownBy: string;
  readonly source: string;
}

/** A status page's address by its service's domain. */
export type StatusPages = ReadonlyMap<string, string>;

/** The domain of the status page for an answerer that is a CDN or host of sites. */
const domainByAnswerer: Readonly<Record<string, string>> = {
  akamai: 'akamai.com',
  'azure-front-door': 'azure.com',
  bunny: 'bunny.net',
  cloudflare: 'cloudflare.com',
  fly: 'fly.io',
  'github-pages': 'github.com',
  'heroku-router': 'heroku.com',
  netlify: 'netlify.com',
  shopify: 'shopify.com',
  vercel: 'vercel.com',
};

/** The status page of the host's service, or else of the answerer; `null` if none is known. */
export function findStatusPage(
  pages: StatusPages,
  hostname: string,
  answerer: string | null,
): string | null {
  const labels = hostname.toLowerCase().split('.');
  for (let start = 0; start < labels.length - 1; start += 1) {
    const url = pages.get(labels.slice(start).join('.'));
    if (url !== undefined) return url;
  }
  const isKnown = answerer !== null && Object.hasOwn(domainByAnswerer, answerer);
  return (isKnown && pages.get(domainByAnswerer[answerer] ?? '')) || null;
}
