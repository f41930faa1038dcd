import type { Load } from '../navigation/outcome.ts';
import { tidyPath } from '../navigation/tidy-path.ts';
import type { Try } from '../statistics/try.ts';
import { bySite, type Grouping, siteOfHost } from './site-of.ts';

/** Converts a load into a try: host and tidied path only, without query and fragment. */
export function toTry(outcome: Load, grouping: Grouping = bySite): Try {
  const { host, pathname } = new URL(outcome.url);
  const path = tidyPath(pathname);
  const { kind } = outcome;
  const at = Math.round(outcome.at);
  const id = shorten(outcome.id);
  const known = { id, site: siteOfHost(host, grouping), host, path, at, kind };
  if (outcome.kind === 'unreachable') return { ...known, status: 0, cause: outcome.cause };
  return { ...known, status: Number(outcome.statusCode) || 0 };
}

/** The id is stored with each of thousands of tries. */
function shorten(id: string): string {
  return id.replace(/^request:/, 'r').replace(/^document:/, 'd:');
}
