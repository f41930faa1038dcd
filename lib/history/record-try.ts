import { moreLoads } from '../statistics/count-loads.ts';
import { addTry, type SiteSummary, triesOf } from '../statistics/summarize.ts';
import type { Try } from '../statistics/try.ts';
import { minuteMs } from '../time-units.ts';
import { changeHistory } from './change-history.ts';
import { changeSite } from './change-site.ts';
import { dateBack, isAhead } from './date-back.ts';
import { countIn } from './hold-limit.ts';
import { allOf } from './keys.ts';
import { putRow, readRows } from './rows.ts';
import type { HistoryChange, HistoryDatabase } from './schema.ts';
import { sizeOfSite, sizeOfTry } from './size.ts';

/** The overlay reports its load after the network. Within this time the two are one load. */
const sameLoadMs = 1500;

/** An offline browser repeats a load by itself. A repetition within this time is not recorded. */
const repeatMs = 5 * minuteMs;

/** In one minute at most this many similar loads of a host get rows of their own. */
export const mostAlike = 30;
const burstMs = minuteMs;

/** `began`: the first record of its site. `no-room`: the disk is full. */
export type Recorded = 'began' | 'kept' | 'no-room' | 'not-news';

/** `count`: it gets no row of its own. A similar row counts it. */
export type RecordWay = 'row' | 'count';

/**
 * Records one load, once. A good load is recorded only for a site that has failed before. In a burst
 * the first loads get rows, and the last of these rows counts the others.
 */
export function recordTry(
  database: HistoryDatabase,
  load: Try,
  way: RecordWay = 'row',
  now = Date.now(),
): Promise<Recorded> {
  const { site, at, kind } = load;
  const from = at - (kind === 'unreachable' ? repeatMs : sameLoadMs);
  const to = at + sameLoadMs;
  return changeHistory(database, async (change) => {
    const sites = change.objectStore('sites');
    const known = await sites.get(site);
    let summary = known;
    if (known && isAhead(known, now)) {
      const tries = await readRows(change, allOf(site));
      // A load that was found late may be older than what the history has.
      const dated = dateBack(tries, now, now - at < minuteMs ? at - 1 : now);
      summary = await changeSite(change, site, tries, dated);
    }
    if (!summary && (!beginsHistory(load) || way === 'count')) return 'not-news';
    // The summary has all times. Usually none is near, so nothing must be read.
    const hasNear = summary && countTimes(summary, from, to) > 0;
    const near = hasNear ? await readRows(change, allOf(site, { from, before: to + 1 })) : [];
    if (near.some((other) => isSameLoad(load, other) || isRepeat(load, other))) return 'not-news';
    const mayBeBurst = summary && countTimes(summary, at - burstMs, at) >= mostAlike;
    const isToCount = mayBeBurst || way === 'count';
    if (summary && isToCount && (await isCounted(change, load, way, summary))) return 'not-news';
    const added = addTry(summary, load);
    await Promise.all([putRow(change, load), sites.put(added)]);
    await countIn(change, {
      ofTries: sizeOfTry(load),
      ofSites: sizeOfSite(added) - sizeOfSite(summary),
    });
    return summary ? 'kept' : 'began';
  });
}

function countTimes(summary: SiteSummary, from: number, to: number): number {
  return triesOf(summary).filter(({ at }) => at >= from && at <= to).length;
}

/** Counts the load in the last similar row, of its code if there is one. False: too few rows. */
async function isCounted(
  change: HistoryChange,
  load: Try,
  way: RecordWay,
  summary: SiteSummary,
): Promise<boolean> {
  const { site, host, at, kind, status, isCheck = false } = load;
  const lately = await readRows(change, allOf(site, { from: at - burstMs, before: at + 1 }));
  const alike = lately.filter(
    (other) => other.host === host && other.kind === kind && !other.isCheck,
  );
  const last = alike.findLast((other) => other.status === status) ?? alike.at(-1);
  if (isCheck || (way === 'row' && alike.length < mostAlike)) return false;
  if (!last) return true;
  const counted = { ...last, count: (last.count ?? 1) + 1 };
  await putRow(change, counted);
  if (moreLoads(counted) > moreLoads(last))
    await change.objectStore('sites').put(addTry(summary, counted, last));
  await countIn(change, { ofTries: sizeOfTry(counted) - sizeOfTry(last) });
  return true;
}

/** What starts a site's history. A failed connection does not: it says nothing about the site. */
export function beginsHistory({ kind }: Try): boolean {
  return kind === 'failed' || kind === 'subframe';
}

/** Network and document report the same load with different ids. Only one is recorded. */
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
