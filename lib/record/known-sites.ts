import type { History } from '../history/history.ts';
import { createTurns } from '../in-turn.ts';
import { readKnownSites, writeKnownSites } from '../memory/known-sites.ts';

/**
 * The names of the sites in the history. The database is asked once while the browser runs. A site
 * that was deleted since may still be named. The worker keeps no copy. To follow changes, it would get
 * all that each load writes to session memory (2.9 ms of it for a failure, Chromium 156).
 */
export interface KnownSites {
  has(site: string): Promise<boolean>;
  add(site: string): Promise<void>;
}

export function createKnownSites(history: Pick<History, 'readSiteNames'>): KnownSites {
  const inTurn = createTurns();

  async function read(): Promise<readonly string[]> {
    const stored = await readKnownSites();
    const sites = stored ?? (await history.readSiteNames());
    if (!stored) await writeKnownSites(sites);
    return sites;
  }

  return {
    has: (site) => inTurn(async () => (await read()).includes(site)),
    add: (site) =>
      inTurn(async () => {
        const sites = await read();
        if (!sites.includes(site)) await writeKnownSites([...sites, site]);
      }),
  };
}
