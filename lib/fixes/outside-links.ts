import { isOwnNetworkHost } from '../knowledge/is-own-network-host.ts';
import { findStatusPage, type StatusPages } from '../knowledge/status-pages.ts';
import { tidyPath } from '../navigation/tidy-path.ts';

/**
 * The newest copy of a page in the Internet Archive; `null` for hosts of the own network. The address
 * has no query and no fragment. If the path has a secret, it is the front page.
 */
export function savedCopyOf(url: string): string | null {
  const { origin, hostname, pathname } = new URL(url);
  const path = tidyPath(pathname) === pathname ? pathname : '/';
  return isOwnNetworkHost(hostname) ? null : `https://web.archive.org/web/${origin}${path}`;
}

/** The official status page of the site or its CDN; `null` if none is known. */
export function statusPageOf(
  pages: StatusPages,
  url: string,
  answerer: string | null,
): string | null {
  const { hostname } = new URL(url);
  return isOwnNetworkHost(hostname) ? null : findStatusPage(pages, hostname, answerer);
}
