import type { Outcome } from '../navigation/outcome.ts';
import { addTry, type SiteSummary } from '../statistics/summarize.ts';
import type { Try } from '../statistics/try.ts';
import { type HistoryDatabase, openHistory } from './open-history.ts';
import { siteOf } from './site-of.ts';

/** An overlay may report its load after the network did; so close together they are one load. */
const sameLoadMs = 1500;

/** What is known of a load beyond its outcome. */
export type Marks = Pick<Try, 'afterFix' | 'isCheck'>;

export interface History {
  /** Keeps one load, once. A load that worked is kept only for a site that has failed before. */
  record(outcome: Outcome, marks?: Marks): Promise<void>;
  /** Every site that has failed, newest failure first. */
  readSites(): Promise<SiteSummary[]>;
  readSite(site: string): Promise<SiteSummary | undefined>;
  readTries(site: string): Promise<Try[]>;
}

/** Starts to open the history at once, so that the first failure need not wait for it. */
export function createHistory(open: () => Promise<HistoryDatabase> = openHistory): History {
  const opening = open();
  // Each use below rejects with the reason; here it must only not count as unhandled.
  opening.catch(() => {});
  return {
    record: async (outcome, marks) => recordTry(await opening, { ...toTry(outcome), ...marks }),
    readSites: async () =>
      (await (await opening).getAll('sites')).sort(
        (one, other) => lastFailed(other) - lastFailed(one),
      ),
    readSite: async (site) => (await opening).get('sites', site),
    readTries: async (site) =>
      (await opening).getAllFromIndex('tries', 'bySite', IDBKeyRange.bound([site], [site, []])),
  };
}

function lastFailed({ lastFailure }: SiteSummary): number {
  return lastFailure?.at ?? 0;
}

async function recordTry(database: HistoryDatabase, load: Try): Promise<void> {
  const transaction = database.transaction(['tries', 'sites'], 'readwrite');
  const tries = transaction.objectStore('tries');
  const sites = transaction.objectStore('sites');
  const [summary, near] = await Promise.all([
    sites.get(load.site),
    tries
      .index('bySite')
      .getAll(
        IDBKeyRange.bound([load.site, load.at - sameLoadMs], [load.site, load.at + sameLoadMs]),
      ),
  ]);
  const isNews = load.kind === 'failed' || summary !== undefined;
  if (isNews && !near.some((other) => isSameLoad(load, other))) {
    await Promise.all([tries.add(load), sites.put(addTry(summary, load))]);
  }
  await transaction.done;
}

/** The network names a load by its request, the document by itself; only one of them is kept. */
function isSameLoad(one: Try, other: Try): boolean {
  if (one.id === other.id) return true;
  const areTwoViews = isDocumentView(one) !== isDocumentView(other);
  return (
    areTwoViews && one.path === other.path && one.host === other.host && one.status === other.status
  );
}

function isDocumentView({ id }: Try): boolean {
  return id.startsWith('document:');
}

/** Host and path only: what was asked for behind `?` or `#` is nobody's business. */
function toTry(outcome: Outcome): Try {
  const { host, pathname: path } = new URL(outcome.url);
  const { id, kind, at } = outcome;
  const status = outcome.kind === 'unreachable' ? 0 : Number(outcome.statusCode) || 0;
  return {
    id: `${id}@${Math.round(at)}`,
    site: siteOf(outcome.url),
    host,
    path,
    at: Math.round(at),
    status,
    kind,
  };
}
