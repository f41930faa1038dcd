import type { Load, LoadProblem } from '../navigation/outcome.ts';
import { hiddenFailure } from '../navigation/outcome-of-document.ts';
import { tidyPath } from '../navigation/tidy-path.ts';
import type { Try } from '../statistics/try.ts';
import { bySite, type Grouping, siteOfHost } from './site-of.ts';

/** Converts a load into a try: host and tidied path only, without query and fragment. */
export function toTry(outcome: Load, grouping: Grouping = bySite): Try {
  const { kind } = outcome;
  const at = Math.round(outcome.at);
  const id = shorten(outcome.id);
  const known = { id, ...nameTry(outcome.url, grouping), at, kind };
  if (outcome.kind === 'unreachable') return { ...known, status: 0, cause: outcome.cause };
  return { ...known, status: Number(outcome.statusCode) || 0 };
}

/** What a try says about its page. */
export function nameTry(url: string, grouping: Grouping): Pick<Try, 'site' | 'host' | 'path'> {
  const { host, pathname } = new URL(url);
  return { site: siteOfHost(host, grouping), host, path: tidyPath(pathname) };
}

/** The failure of a try, at the address that its tab shows. Its id writes the same row again. */
export function toProblem(
  { id, at, kind, status, cause = 'other' }: Try,
  tabId: number,
  url: string,
): LoadProblem | null {
  if (kind === 'unreachable') return { id, tabId, url, at, kind, cause };
  if (kind !== 'failed') return null;
  const unread = hiddenFailure(tabId, { documentId: '', url, at, method: '' });
  return { ...unread, id, statusCode: status || 'unknown' };
}

/** The id is stored with each of thousands of tries. */
function shorten(id: string): string {
  return id.replace(/^request:/, 'r').replace(/^document:/, 'd:');
}
