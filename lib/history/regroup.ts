import { changeHistory } from './change-history.ts';
import { keyOf, type Taken, takeKey } from './keys.ts';
import { rebuildSites } from './rebuild-sites.ts';
import { putRow, readRows } from './rows.ts';
import type { HistoryDatabase } from './schema.ts';
import { type Grouping, siteOfHost } from './site-of.ts';

/** Groups the tries as `grouping` says. Resolves with the number of tries that moved. */
export function regroup(database: HistoryDatabase, grouping: Grouping): Promise<number> {
  return changeHistory(database, async (change) => {
    const store = change.objectStore('tries');
    const taken: Taken = new Map();
    const moved = (await readRows(change)).flatMap((load) => {
      const site = siteOfHost(load.host, grouping);
      if (load.site !== site) return [{ load, site }];
      takeKey(taken, load);
      return [];
    });
    if (moved.length === 0) return 0;
    // All deletions first: a later one could hit a row that was just written.
    await Promise.all(moved.map(({ load }) => store.delete(keyOf(load))));
    await Promise.all(
      moved.map(({ load, site }) => putRow(change, takeKey(taken, { ...load, site }))),
    );
    await rebuildSites(change);
    return moved.length;
  });
}
