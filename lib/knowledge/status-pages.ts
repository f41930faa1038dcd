/** Where the operator of a service says how it is. Only linked, never fetched by us. */
export interface StatusPageRow {
  /** The service's registrable domain, or the one it lets its customers build under. */
  readonly domain: string;
  readonly url: string;
  /** A: listed or documented publicly; P: polled by a status aggregator; S: said by the service's staff. */
  readonly knownBy: string;
  readonly source: string;
}

/** A status page's address by its service's domain. */
export type StatusPages = ReadonlyMap<string, string>;

/** Whose page to look at when a carrier of the site wrote the error: answerer to domain. */
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

/** The status page of the host's service, else of who wrote the error; `null` where none is known. */
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
