import type { SiteSummary } from '../statistics/summarize.ts';
import type { Try } from '../statistics/try.ts';
import { allOf } from './keys.ts';
import type { HistoryDatabase } from './schema.ts';

/** Every site that has failed, newest failure first. */
export async function readSites(database: HistoryDatabase): Promise<SiteSummary[]> {
  return (await database.getAllFromIndex('sites', 'byLastFailure')).reverse();
}

/** The first `count` of them, without reading the rest. */
export async function readNewestSites(
  database: HistoryDatabase,
  count: number,
): Promise<SiteSummary[]> {
  const found: SiteSummary[] = [];
  const index = database.transaction('sites').store.index('byLastFailure');
  let cursor = await index.openCursor(null, 'prev');
  while (cursor && found.length < count) {
    found.push(cursor.value);
    cursor = found.length < count ? await cursor.continue() : null;
  }
  return found;
}

/** One site's from `at` on, oldest first. */
export function readTries(database: HistoryDatabase, site: string, at?: number): Promise<Try[]> {
  return database.getAll('tries', allOf(site, at));
}

/** Oldest first. */
export async function readAllTries(database: HistoryDatabase): Promise<Try[]> {
  return (await database.getAll('tries')).sort((one, other) => one.at - other.at);
}
