import { isOwnNetworkHost } from '../knowledge/is-own-network-host.ts';
import { findStatusPage, type StatusPages } from '../knowledge/status-pages.ts';
import { tidyPath } from '../navigation/tidy-path.ts';

/**
 * The newest copy that the Internet Archive has of a page; `null` for what the public internet does
 * not know. Without query and fragment, and of a path with a secret the front page: they may hold
 * what only the person should know.
 */
export function savedCopyOf(url: string): string | null {
  const { origin, hostname, pathname } = new URL(url);
  const path = tidyPath(pathname) === pathname ? pathname : '/';
  return isOwnNetworkHost(hostname) ? null : `https://web.archive.org/web/${origin}${path}`;
}

/** Where the site's operator, or who carries it, says how things are; `null` where we know no such page. */
export function statusPageOf(
  pages: StatusPages,
  url: string,
  answerer: string | null,
): string | null {
  const { hostname } = new URL(url);
  return isOwnNetworkHost(hostname) ? null : findStatusPage(pages, hostname, answerer);
}
