import { addTry, triesOf } from '../statistics/summarize.ts';
import type { Try } from '../statistics/try.ts';
import { changeHistory } from './change-history.ts';
import { allOf } from './keys.ts';
import { putRow, readRows } from './rows.ts';
import type { HistoryDatabase } from './schema.ts';

/** An overlay may report its load after the network did; so close together they are one load. */
const sameLoadMs = 1500;

/** A browser that reaches nobody tries again by itself, for hours; within this time that is no news. */
const repeatMs = 5 * 60_000;

/** `began`: it is the first that is kept of its site. `no-room`: the disk is full. */
export type Recorded = 'began' | 'kept' | 'no-room' | 'not-news';

/** Keeps one load, once. A load that worked is kept only for a site that has failed before. */
export function recordTry(database: HistoryDatabase, load: Try): Promise<Recorded> {
  const { site, at, kind } = load;
  const from = at - (kind === 'unreachable' ? repeatMs : sameLoadMs);
  const to = at + sameLoadMs;
  return changeHistory(database, async (change) => {
    const sites = change.objectStore('sites');
    const summary = await sites.get(site);
    if (!summary && !isTrouble(load)) return 'not-news';
    // The summary knows all times: mostly there is nothing near, and nothing to read.
    const hasNear = summary && triesOf(summary).some((other) => other.at >= from && other.at <= to);
    const near = hasNear ? await readRows(change, allOf(site, { from, before: to + 1 })) : [];
    if (near.some((other) => isSameLoad(load, other) || isRepeat(load, other))) return 'not-news';
    await Promise.all([putRow(change, load), sites.put(addTry(summary, load))]);
    return summary ? 'kept' : 'began';
  });
}

/** What begins a site's history. That a connection failed says nothing of the site it would have led to. */
function isTrouble({ kind }: Try): boolean {
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
