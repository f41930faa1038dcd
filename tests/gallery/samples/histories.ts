import type { PageHistory } from '../../../lib/history/page-history.ts';
import { summarizeAll } from '../../../lib/statistics/summarize.ts';
import type { Try, TryKind } from '../../../lib/statistics/try.ts';
import { loadBefore, visitsBefore } from '../../sample-tries.ts';
import { hourMs, minuteMs } from '../../time-units.ts';
import { longHost } from './helps.ts';
import { now } from './now.ts';

/** A load of this host, `agoMs` before the gallery's noon. */
export function load(host: string, agoMs: number, kind: TryKind, more: Partial<Try> = {}): Try {
  return loadBefore(now, host, agoMs, kind, more);
}

/** One visit a day up to yesterday; the oldest `failed` of them failed. */
export function visits(host: string, failed: number, total: number): Try[] {
  return visitsBefore(now, host, failed, total);
}

/** One site of each kind: failing now, at times, rarely, and new. */
export const manySites: readonly Try[] = [
  ...visits(longHost, 3, 12),
  load(longHost, 2 * hourMs, 'unreachable', { cause: 'refused' }),
  load(longHost, hourMs, 'failed', { answerer: 'nginx', path: '/a/rather/long/path/to/a/page' }),
  load(longHost, hourMs / 2, 'worked', { afterFix: 'fresh-copy', isCheck: true }),
  ...visits('shop.example', 4, 25),
  load('shop.example', 30 * minuteMs, 'failed', { answerer: 'cloudflare', status: 522 }),
  load('shop.example', 2 * minuteMs, 'failed', { answerer: 'cloudflare', status: 522 }),
  ...visits('rare.example', 1, 12),
  ...visits('new.example', 1, 2),
];

/** A read-only history with these tries. */
export function historyOf(tries: readonly Try[]): PageHistory {
  const sites = summarizeAll(tries).sort(
    (one, other) => (other.lastFailure?.at ?? 0) - (one.lastFailure?.at ?? 0),
  );
  const ordered = tries.toSorted((one, other) => one.at - other.at);
  return {
    record: async () => 'not-news',
    retract: async () => {},
    complete: async () => {},
    readSites: async () => sites,
    readNewestSites: async (count) => sites.slice(0, count),
    warmUp: () => {},
    readSiteNames: async () => sites.map(({ site }) => site),
    readSite: async (site) => sites.find((summary) => summary.site === site),
    readTries: async (site, { from = 0, before = Number.POSITIVE_INFINITY } = {}) =>
      ordered.filter((one) => one.site === site && one.at >= from && one.at < before),
    readAllTries: async () => ordered,
    measure: async () => ({ tries: tries.length, sites: sites.length, bytes: 84_000 }),
    prune: async () => 0,
    regroup: async () => 0,
    forgetSite: async () => 0,
    forgetAll: async () => {},
    importTries: async () => 0,
  };
}
