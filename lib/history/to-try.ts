import type { Load, Outcome } from '../navigation/outcome.ts';
import type { Try } from '../statistics/try.ts';
import { bySite, type Grouping, siteOfHost } from './site-of.ts';

/** The key of a load: the same, whoever tells of it again. */
export function tryIdOf({ id, at }: Pick<Outcome, 'id' | 'at'>): string {
  return `${id}@${Math.round(at)}`;
}

/** What is kept of a load. Host and path only: what was asked for behind `?` or `#` is nobody's business. */
export function toTry(outcome: Load, grouping: Grouping = bySite): Try {
  const { host, pathname: path } = new URL(outcome.url);
  const { kind } = outcome;
  const at = Math.round(outcome.at);
  const known = { id: tryIdOf(outcome), site: siteOfHost(host, grouping), host, path, at, kind };
  if (outcome.kind === 'unreachable') return { ...known, status: 0, cause: outcome.cause };
  return { ...known, status: Number(outcome.statusCode) || 0 };
}
