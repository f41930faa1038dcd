import type { SiteSummary } from '../statistics/summarize.ts';
import type { Try } from '../statistics/try.ts';
import { allOf, type Span } from './keys.ts';
import { readHistory } from './read-history.ts';
import { readRows } from './rows.ts';
import type { HistoryDatabase } from './schema.ts';

/** Every site that has failed, newest failure first. */
export async function readSites(database: HistoryDatabase): Promise<SiteSummary[]> {
  const sites = await readHistory(database, (reading) =>
    reading.objectStore('sites').index('byLastFailure').getAll(),
  );
  return sites.reverse();
}

/** The first `count` of them, without reading the rest. */
export function readNewestSites(database: HistoryDatabase, count: number): Promise<SiteSummary[]> {
  return readHistory(database, async (reading) => {
    const found: SiteSummary[] = [];
    const index = reading.objectStore('sites').index('byLastFailure');
    let cursor = await index.openCursor(null, 'prev');
    while (cursor && found.length < count) {
      found.push(cursor.value);
      cursor = found.length < count ? await cursor.continue() : null;
    }
    return found;
  });
}

export function readSite(
  database: HistoryDatabase,
  site: string,
): Promise<SiteSummary | undefined> {
  return readHistory(database, (reading) => reading.objectStore('sites').get(site));
}

export function readSiteNames(database: HistoryDatabase): Promise<string[]> {
  return readHistory(database, (reading) => reading.objectStore('sites').getAllKeys());
}

/** One site's tries, oldest first. */
export function readTries(database: HistoryDatabase, site: string, span?: Span): Promise<Try[]> {
  return readHistory(database, (reading) => readRows(reading, allOf(site, span)));
}

/** Oldest first. */
export async function readAllTries(database: HistoryDatabase): Promise<Try[]> {
  const tries = await readHistory(database, (reading) => readRows(reading));
  return tries.sort((one, other) => one.at - other.at);
}

export function countAll(database: HistoryDatabase): Promise<{ tries: number; sites: number }> {
  return readHistory(database, async (reading) => {
    const [tries, sites] = await Promise.all([
      reading.objectStore('tries').count(),
      reading.objectStore('sites').count(),
    ]);
    return { tries, sites };
  });
}
