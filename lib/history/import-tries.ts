import type { Try } from '../statistics/try.ts';
import { changeHistory } from './change-history.ts';
import { chooseToForget } from './choose-to-forget.ts';
import { keyOf, type Taken, takeKey } from './keys.ts';
import { rebuildSites } from './rebuild-sites.ts';
import { putRow, readRows } from './rows.ts';
import type { HistoryDatabase } from './schema.ts';
import { mostTries, sizeOfAll, totalOf } from './size.ts';

/** `merge` adds to the history, `replace` replaces it. */
export type ImportWay = 'merge' | 'replace';

/**
 * Imports the tries of a file, all or none. Known tries stay, so a second import changes nothing. Calls
 * back with the share done, from 0 to 1. Resolves with the number of new tries.
 */
export function importTries(
  database: HistoryDatabase,
  tries: readonly Try[],
  way: ImportWay,
  onProgress: (share: number) => void = () => {},
): Promise<number> {
  return changeHistory(database, async (change) => {
    const store = change.objectStore('tries');
    if (way === 'replace') await store.clear();
    const taken: Taken = new Map();
    for (const load of await readRows(change)) takeKey(taken, load);
    const known = new Set(taken.keys());
    const rows = tries.map((load) => takeKey(taken, load));
    const fresh = cutToLimit(rows.filter((load) => !known.has(String(keyOf(load)))));
    let done = 0;
    await Promise.all(
      fresh.map(async (load) => {
        await putRow(change, load);
        done += 1;
        if (done % 500 === 0) onProgress(done / fresh.length);
      }),
    );
    await rebuildSites(change);
    onProgress(1);
    return fresh.length;
  });
}

/** What is written and deleted at once still takes room on disk for a while. */
function cutToLimit(tries: readonly Try[]): readonly Try[] {
  const excess = totalOf(sizeOfAll(tries)) - mostTries;
  if (excess <= 0) return tries;
  const gone = new Set(chooseToForget(tries, excess));
  return tries.filter((load) => !gone.has(load));
}
