import { addTry, type SiteSummary, triesOf } from '../statistics/summarize.ts';
import type { Try } from '../statistics/try.ts';
import { changeHistory } from './change-history.ts';
import { countIn } from './hold-limit.ts';
import { allOf } from './keys.ts';
import { putRow, readRows } from './rows.ts';
import type { HistoryChange, HistoryDatabase } from './schema.ts';
import { sizeOf } from './size.ts';

/** An overlay may report its load after the network did; so close together they are one load. */
const sameLoadMs = 1500;

/** A browser that reaches nobody tries again by itself, for hours; within this time that is no news. */
const repeatMs = 5 * 60_000;

/** Of a host, this many loads that ended alike get rows of their own in a minute. */
export const mostAlike = 30;
const burstMs = 60_000;

/** `began`: it is the first that is kept of its site. `no-room`: the disk is full. */
export type Recorded = 'began' | 'kept' | 'no-room' | 'not-news';

/** `count`: it gets no row of its own, but one that is alike counts it. */
export type RecordWay = 'row' | 'count';

/**
 * Keeps one load, once. A load that worked is kept only for a site that has failed before. Of a
 * burst of loads the first get rows, and the last of these counts the others.
 */
export function recordTry(
  database: HistoryDatabase,
  load: Try,
  way: RecordWay = 'row',
): Promise<Recorded> {
  const { site, at, kind } = load;
  const from = at - (kind === 'unreachable' ? repeatMs : sameLoadMs);
  const to = at + sameLoadMs;
  return changeHistory(database, async (change) => {
    const sites = change.objectStore('sites');
    const summary = await sites.get(site);
    if (!summary && (!beginsHistory(load) || way === 'count')) return 'not-news';
    // The summary knows all times: mostly there is nothing near, and nothing to read.
    const hasNear = summary && countTimes(summary, from, to) > 0;
    const near = hasNear ? await readRows(change, allOf(site, { from, before: to + 1 })) : [];
    if (near.some((other) => isSameLoad(load, other) || isRepeat(load, other))) return 'not-news';
    const mayBeBurst = summary && countTimes(summary, at - burstMs, at) >= mostAlike;
    if ((mayBeBurst || way === 'count') && (await isCounted(change, load, way))) return 'not-news';
    await Promise.all([putRow(change, load), sites.put(addTry(summary, load))]);
    await countIn(change, sizeOf(load));
    return summary ? 'kept' : 'began';
  });
}

function countTimes(summary: SiteSummary, from: number, to: number): number {
  return triesOf(summary).filter(({ at }) => at >= from && at <= to).length;
}

/** Counts the load in the last row that is alike, where there are enough of them. */
async function isCounted(change: HistoryChange, load: Try, way: RecordWay): Promise<boolean> {
  const { site, host, at, kind, isCheck = false } = load;
  const lately = await readRows(change, allOf(site, { from: at - burstMs, before: at + 1 }));
  const alike = lately.filter(
    (other) => other.host === host && other.kind === kind && !other.isCheck,
  );
  const last = alike.at(-1);
  if (isCheck || (way === 'row' && alike.length < mostAlike)) return false;
  if (!last) return true;
  const counted = { ...last, count: (last.count ?? 1) + 1 };
  await putRow(change, counted);
  await countIn(change, sizeOf(counted) - sizeOf(last));
  return true;
}

/** What begins a site's history. That a connection failed says nothing of the site it would have led to. */
export function beginsHistory({ kind }: Try): boolean {
  return kind === 'failed' || kind === 'subframe';
}

/** The network names a load by its request, the document by itself; only one of them is kept. */
function isSameLoad(one: Try, other: Try): boolean {
  if (one.id === other.id && one.at === other.at) return true;
  if (Math.abs(one.at - other.at) > sameLoadMs) return false;
  const areTwoViews = isDocumentView(one) !== isDocumentView(other);
  return (
    areTwoViews && one.path === other.path && one.host === other.host && one.status === other.status
  );
}

function isRepeat(load: Try, other: Try): boolean {
  return (
    load.kind === 'unreachable' &&
    other.kind === 'unreachable' &&
    load.path === other.path &&
    load.host === other.host
  );
}

function isDocumentView({ id }: Try): boolean {
  return id.startsWith('d:');
}
