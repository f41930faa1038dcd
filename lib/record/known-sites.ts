import type { History } from '../history/history.ts';
import { createTurns } from '../in-turn.ts';
import { followKnownSites, readKnownSites, writeKnownSites } from '../memory/known-sites.ts';

/**
 * The names of the sites in the history. The database is asked once while the browser runs. A site
 * that was deleted since may still be named.
 */
export interface KnownSites {
  has(site: string): Promise<boolean>;
  add(site: string): Promise<void>;
}

export function createKnownSites(history: Pick<History, 'readSiteNames'>): KnownSites {
  const inTurn = createTurns();
  let known: ReadonlySet<string> | null = null;
  followKnownSites(() => {
    known = null;
  }, new AbortController().signal);

  async function read(): Promise<ReadonlySet<string>> {
    const stored = await readKnownSites();
    const sites = stored ?? (await history.readSiteNames());
    if (!stored) await writeKnownSites(sites);
    return new Set(sites);
  }

  return {
    has: (site) =>
      inTurn(async () => {
        known ??= await read();
        return known.has(site);
      }),
    add: (site) =>
      inTurn(async () => {
        const sites = await read();
        if (!sites.has(site)) await writeKnownSites([...sites, site]);
      }),
  };
}
