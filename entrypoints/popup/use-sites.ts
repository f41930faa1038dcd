import { useCallback, useEffect, useState } from 'preact/hooks';
import { report } from '../../lib/errors.ts';
import { type HistoryFault, nameFault } from '../../lib/history/name-fault.ts';
import type { PageHistory } from '../../lib/history/page-history.ts';
import { followRecentLoads } from '../../lib/memory/recent-loads.ts';
import type { SiteSummary } from '../../lib/statistics/summarize.ts';
import { nextPaint } from './next-paint.ts';

export interface ReadSites {
  /** The active tab's site; `undefined` if it has not failed. */
  readonly active: SiteSummary | undefined;
  /** Newest failure first. */
  readonly sites: readonly SiteSummary[];
  /** Only the newest sites are read yet. */
  readonly isPartial: boolean;
}

export type SitesRead = ReadSites | { readonly fault: HistoryFault } | null;

/** Enough for the first screen. */
const firstSites = 20;

/** Reads the active tab's site, then the first screen of the others, then all. */
export function useSites(history: PageHistory, site: string | null) {
  const [read, setRead] = useState<SitesRead>(null);

  const refresh = useCallback(async () => {
    try {
      const active = site === null ? undefined : await history.readSite(site);
      setRead((before) => ({ ...(isKnown(before) ? before : nothingYet), active }));
      if (site !== null) await nextPaint();
      const newest = await history.readNewestSites(firstSites);
      const isAll = newest.length < firstSites;
      setRead((before) => {
        // A longer list stays until the rest is read again.
        const isShown = !isAll && isKnown(before) && before.sites.length > newest.length;
        return isShown ? { ...before, active } : { active, sites: newest, isPartial: !isAll };
      });
      if (isAll) return;
      await nextPaint();
      setRead({ active, sites: await history.readSites(), isPartial: false });
    } catch (error) {
      const fault = nameFault(error);
      if (fault !== 'newer') report(error);
      setRead({ fault });
    }
  }, [history, site]);

  useEffect(() => {
    const leaving = new AbortController();
    void refresh();
    followRecentLoads(() => void refresh(), leaving.signal);
    return () => leaving.abort();
  }, [refresh]);
  return { read, refresh };
}

const nothingYet = { sites: [], isPartial: true } as const;

function isKnown(read: SitesRead): read is ReadSites {
  return read !== null && 'sites' in read;
}
