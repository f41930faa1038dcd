/** The official status page of a service. It is linked, and never fetched by us. */
export interface StatusPageRow {
  /** The service's registrable domain, or the one it lets its customers build under. */
  readonly domain: string;
  /** Its id among the answerers, if it is a CDN or a host of sites. */
  readonly answerer?: string;
  readonly url: string;
  /** A: publicly listed. P: polled by a status aggregator. S: named by the service's staff. */
  readonly knownBy: string;
  readonly source: string;
}

/** A status page's address by its service's domain, and by the answerer. An answerer has no dot. */
export type StatusPages = ReadonlyMap<string, string>;

export function listStatusPages(
  rows: readonly Omit<StatusPageRow, 'source' | 'knownBy'>[],
): StatusPages {
  return new Map(
    rows.flatMap(({ domain, answerer, url }) => [
      [domain, url] as const,
      ...(answerer ? [[answerer, url] as const] : []),
    ]),
  );
}

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
  return pages.get(answerer ?? '') ?? null;
}
