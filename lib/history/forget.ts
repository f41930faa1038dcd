import { changeHistory } from './change-history.ts';
import { countIn } from './hold-limit.ts';
import { allOf } from './keys.ts';
import { readRows } from './rows.ts';
import type { HistoryChange, HistoryDatabase } from './schema.ts';
import { noSize, sizeOfAll, subtractSizes } from './size.ts';

/** Deletes everything about one site. Resolves with the number of tries. */
export function forgetSite(database: HistoryDatabase, site: string): Promise<number> {
  return changeHistory(database, async (change) => {
    const tries = await readRows(change, allOf(site));
    await forgetSiteIn(change, site);
    await countIn(change, subtractSizes(noSize, sizeOfAll(tries)));
    return tries.length;
  });
}

export function forgetAll(database: HistoryDatabase): Promise<void> {
  return changeHistory(database, async (change) => {
    const stores = ['tries', 'sites', 'totals'] as const;
    await Promise.all(stores.map((name) => change.objectStore(name).clear()));
  });
}

/** Deletes a site within a larger change, which also updates the total. */
export async function forgetSiteIn(change: HistoryChange, site: string): Promise<void> {
  await Promise.all([
    change.objectStore('sites').delete(site),
    change.objectStore('tries').delete(allOf(site)),
  ]);
}
