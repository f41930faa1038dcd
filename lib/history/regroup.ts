import { changeHistory } from './change-history.ts';
import { keyOf } from './keys.ts';
import { rebuildSites } from './rebuild-sites.ts';
import { putRow, readRows } from './rows.ts';
import type { HistoryDatabase } from './schema.ts';
import { type Grouping, siteOfHost } from './site-of.ts';

/** Counts together what `grouping` says. Resolves with how many tries moved to another site. */
export function regroup(database: HistoryDatabase, grouping: Grouping): Promise<number> {
  return changeHistory(database, async (change) => {
    const store = change.objectStore('tries');
    const moved = (await readRows(change))
      .map((load) => ({ load, site: siteOfHost(load.host, grouping) }))
      .filter(({ load, site }) => load.site !== site);
    if (moved.length === 0) return 0;
    // Away with all of them first, lest one be deleted that has just taken another's place.
    await Promise.all(moved.map(({ load }) => store.delete(keyOf(load))));
    await Promise.all(moved.map(({ load, site }) => putRow(change, { ...load, site })));
    await rebuildSites(change);
    return moved.length;
  });
}
