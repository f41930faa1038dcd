import { summarizeAll } from '../statistics/summarize.ts';
import type { Try } from '../statistics/try.ts';
import { chooseToForget } from './choose-to-forget.ts';
import { keyOf } from './keys.ts';
import { readRows } from './rows.ts';
import type { HistoryChange } from './schema.ts';
import { mostTries, noSize, type Size, sizeOfAll, totalOf } from './size.ts';

const sizeKey = 'size';

/** At the limit this share is deleted at once, because the choice needs all tries. */
const shareToFree = 0.01;

/** Updates the total size. Call it in each change that adds or deletes rows. */
export async function countIn(
  change: HistoryChange,
  { ofTries = 0, ofSites = 0 }: Partial<Size>,
): Promise<void> {
  const totals = change.objectStore('totals');
  const before = (await totals.get(sizeKey)) ?? noSize;
  const size = { ofTries: before.ofTries + ofTries, ofSites: before.ofSites + ofSites };
  if (totalOf(size) <= mostTries) await totals.put(size, sizeKey);
  else await makeRoom(change, Math.floor(mostTries * (1 - shareToFree)));
}

/** Recounts the total, and deletes what exceeds `most`. `known`: all tries, if already read. */
export async function makeRoom(
  change: HistoryChange,
  most: number,
  known?: readonly Try[],
): Promise<void> {
  const tries = known ?? (await readRows(change));
  const excess = totalOf(sizeOfAll(tries)) - most;
  const gone = new Set(excess > 0 ? chooseToForget(tries, excess) : []);
  const left = tries.filter((load) => !gone.has(load));
  const sites = new Set([...gone].map(({ site }) => site));
  const failing = new Set(left.filter(({ kind }) => kind !== 'worked').map(({ site }) => site));
  const kept = left.filter(({ site }) => !sites.has(site) || failing.has(site));
  await Promise.all([
    ...left.filter((load) => !failing.has(load.site) && sites.has(load.site)).map(forget),
    ...[...gone].map(forget),
    ...[...sites].map((site) => change.objectStore('sites').delete(site)),
    change.objectStore('totals').put(sizeOfAll(kept), sizeKey),
  ]);
  const summaries = summarizeAll(kept.filter(({ site }) => sites.has(site)));
  await Promise.all(summaries.map((summary) => change.objectStore('sites').put(summary)));

  function forget(load: Try): Promise<void> {
    return change.objectStore('tries').delete(keyOf(load));
  }
}
