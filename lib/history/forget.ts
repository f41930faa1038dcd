import { changeHistory } from './change-history.ts';
import type { HistoryChange, HistoryDatabase } from './schema.ts';

/** Forgets all that is kept of one site. Resolves with how many tries that was. */
export function forgetSite(database: HistoryDatabase, site: string): Promise<number> {
  return changeHistory(database, (change) => forgetSiteIn(change, site));
}

export function forgetAll(database: HistoryDatabase): Promise<void> {
  return changeHistory(database, async (change) => {
    await Promise.all([change.objectStore('tries').clear(), change.objectStore('sites').clear()]);
  });
}

/** The same, as part of a larger change. */
export async function forgetSiteIn(change: HistoryChange, site: string): Promise<number> {
  const tries = change.objectStore('tries');
  const ids = await tries.index('bySite').getAllKeys(IDBKeyRange.bound([site], [site, []]));
  await Promise.all([
    change.objectStore('sites').delete(site),
    ...ids.map((id) => tries.delete(id)),
  ]);
  return ids.length;
}
