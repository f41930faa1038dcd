import { summarizeAll } from '../statistics/summarize.ts';
import type { Try } from '../statistics/try.ts';
import { chooseToForget } from './choose-to-forget.ts';
import { keyOf } from './keys.ts';
import { readRows } from './rows.ts';
import type { HistoryChange } from './schema.ts';
import { mostTries, sizeOfAll } from './size.ts';

const sizeKey = 'size';

/** At the limit this much goes at once, for finding out what is to go takes reading all. */
const shareToFree = 0.01;

/** To be called in each change that adds or takes rows, with what it added in size. */
export async function countIn(change: HistoryChange, added: number): Promise<void> {
  const totals = change.objectStore('totals');
  const size = ((await totals.get(sizeKey)) ?? 0) + added;
  if (size <= mostTries) await totals.put(size, sizeKey);
  else await makeRoom(change, Math.floor(mostTries * (1 - shareToFree)));
}

/** Counts anew, and forgets what is more than `most` in size. `known`: all tries, where they are read. */
export async function makeRoom(
  change: HistoryChange,
  most: number,
  known?: readonly Try[],
): Promise<void> {
  const tries = known ?? (await readRows(change));
  const excess = sizeOfAll(tries) - most;
  const gone = new Set(excess > 0 ? chooseToForget(tries, excess) : []);
  const left = tries.filter((load) => !gone.has(load));
  const sites = new Set([...gone].map(({ site }) => site));
  const troubled = new Set(left.filter(({ kind }) => kind !== 'worked').map(({ site }) => site));
  const kept = left.filter(({ site }) => !sites.has(site) || troubled.has(site));
  await Promise.all([
    ...left.filter((load) => !troubled.has(load.site) && sites.has(load.site)).map(forget),
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
