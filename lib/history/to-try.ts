import type { Load } from '../navigation/outcome.ts';
import { tidyPath } from '../navigation/tidy-path.ts';
import type { Try } from '../statistics/try.ts';
import { bySite, type Grouping, siteOfHost } from './site-of.ts';

/** What is kept of a load. Host and tidied path only: what was asked for behind `?` or `#` is nobody's business. */
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

/** It is kept with each of thousands of tries. */
function shorten(id: string): string {
  return id.replace(/^request:/, 'r').replace(/^document:/, 'd:');
}
