import { isOwnNetworkHost } from '../knowledge/is-own-network-host.ts';

const tenMinutesMs = 10 * 60 * 1000;
/** What "just now" means: a page that opened earlier may have opened before the site fell ill. */
const justNowMs = 2 * 60 * 1000;

/** How one load ended, kept in session memory only and for ten minutes at most. */
export interface RecentOutcome {
  /** The registrable domain, or the host where there is none: two hosts of one site are one. */
  readonly site: string;
  /** Without its port. */
  readonly host: string;
  /** Left out where it is the scheme's own. */
  readonly port?: string;
  /** Without query and fragment. */
  readonly path: string;
  /** Milliseconds since the epoch. */
  readonly at: number;
  readonly kind: 'worked' | 'failed' | 'unreachable';
  /** As people know it: `Cloudflare`. `null`: none seen. */
  readonly edge: string | null;
  /** `false` for loads that no network answered: from a cache or a service worker. */
  readonly isEvidence: boolean;
  /** What a failing page loads by itself says nothing: one owner may have many names. */
  readonly startedBy: 'person' | 'page';
}

/** The page that the evidence is about. */
export type FailedPage = Pick<RecentOutcome, 'site' | 'path' | 'edge'>;

/** What other loads of the last ten minutes say about a failure. */
export interface Evidence {
  /** Other sites of which at least one page opened. */
  readonly othersOpened: number;
  /** Unrelated other sites of which nothing opened; those behind one edge count once. */
  readonly othersFailed: number;
  /** The edge behind which this site and at least two others fail, with none opening. */
  readonly sameEdge: string | null;
  /** Another page of this site opened just now. */
  readonly otherPagesOpened: boolean;
}

export function weighEvidence(
  recent: readonly RecentOutcome[],
  failed: FailedPage,
  now: number,
): Evidence {
  const told = recent.filter(
    ({ at, host, isEvidence, startedBy }) =>
      isEvidence &&
      startedBy === 'person' &&
      !isOwnNetworkHost(host) &&
      at <= now &&
      at > now - tenMinutesMs,
  );
  const others = sumUpSites(told.filter(({ site }) => site !== failed.site));
  const opened = others.filter(({ hasOpened }) => hasOpened);
  const failing = others.filter(({ hasOpened }) => !hasOpened);
  const isBehindSameEdge = ({ edge }: SiteSum) => edge !== null && edge === failed.edge;
  const unrelated = failing.filter((site) => !isBehindSameEdge(site));
  const isEdgeFailing =
    failing.filter(isBehindSameEdge).length >= 2 && !opened.some(isBehindSameEdge);
  return {
    othersOpened: opened.length,
    othersFailed: new Set(unrelated.map(({ site, edge }) => edge ?? site)).size,
    sameEdge: isEdgeFailing ? failed.edge : null,
    otherPagesOpened: hasOtherPageOpened(told, failed, now),
  };
}

interface SiteSum {
  readonly site: string;
  readonly edge: string | null;
  readonly hasOpened: boolean;
}

function sumUpSites(outcomes: readonly RecentOutcome[]): readonly SiteSum[] {
  const bySite = Map.groupBy(outcomes, ({ site }) => site);
  return [...bySite].map(([site, loads]) => ({
    site,
    edge: loads.find(({ edge }) => edge !== null)?.edge ?? null,
    hasOpened: loads.some(({ kind }) => kind === 'worked'),
  }));
}

/** The last that was heard of the rest of the site, and only if that is fresh. */
function hasOtherPageOpened(
  told: readonly RecentOutcome[],
  failed: FailedPage,
  now: number,
): boolean {
  const last = told
    .filter(({ site, path }) => site === failed.site && path !== failed.path)
    .reduce<RecentOutcome | null>((last, next) => (last && last.at > next.at ? last : next), null);
  return last !== null && last.kind === 'worked' && last.at > now - justNowMs;
}
