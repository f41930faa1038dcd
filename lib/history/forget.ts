import { changeHistory } from './change-history.ts';
import { allOf } from './keys.ts';
import type { HistoryChange, HistoryDatabase } from './schema.ts';

/** Forgets all that is kept of one site. Resolves with how many tries that was. */
export function forgetSite(database: HistoryDatabase, site: string): Promise<number> {
  return changeHistory(database, async (change) => {
    const count = await change.objectStore('tries').count(allOf(site));
    await forgetSiteIn(change, site);
    return count;
  });
}

export function forgetAll(database: HistoryDatabase): Promise<void> {
  return changeHistory(database, async (change) => {
    await Promise.all([change.objectStore('tries').clear(), change.objectStore('sites').clear()]);
  });
}

/** Forgets a site as part of a larger change. */
export async function forgetSiteIn(change: HistoryChange, site: string): Promise<void> {
  await Promise.all([
    change.objectStore('sites').delete(site),
    change.objectStore('tries').delete(allOf(site)),
  ]);
}
