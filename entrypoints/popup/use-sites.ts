import { useCallback, useEffect, useState } from 'preact/hooks';
import { report } from '../../lib/errors.ts';
import type { History } from '../../lib/history/history.ts';
import { type HistoryFault, nameFault } from '../../lib/history/name-fault.ts';
import { watchRecent } from '../../lib/session.ts';
import type { SiteSummary } from '../../lib/statistics/summarize.ts';

export interface KnownSites {
  /** The active tab's site; undefined where it has not failed. */
  readonly active: SiteSummary | undefined;
  /** Newest failure first. */
  readonly sites: readonly SiteSummary[];
  /** Only the newest so far: the rest is being read. */
  readonly isPartial: boolean;
}

export type SitesRead = KnownSites | { readonly fault: HistoryFault } | null;

/** Enough for the first screen. */
const firstSites = 20;

/** The sites that have failed: the first screen of them at once, then all. `null` until then. */
export function useSites(history: History, site: string | null) {
  const [read, setRead] = useState<SitesRead>(null);

  const refresh = useCallback(async () => {
    try {
      const active = site === null ? undefined : await history.readSite(site);
      const newest = await history.readNewestSites(firstSites);
      const isPartial = newest.length === firstSites;
      setRead((before) =>
        before && 'sites' in before && !before.isPartial
          ? { ...before, active }
          : { active, sites: newest, isPartial },
      );
      if (isPartial) await nextPaint();
      const sites = isPartial ? await history.readSites() : newest;
      setRead({ active, sites, isPartial: false });
    } catch (error) {
      const fault = nameFault(error);
      if (fault !== 'newer') report(error);
      setRead({ fault });
    }
  }, [history, site]);

  useEffect(() => {
    const leaving = new AbortController();
    void refresh();
    watchRecent(() => void refresh(), leaving.signal);
    return () => leaving.abort();
  }, [refresh]);
  return { read, refresh };
}

/** What is drawn already comes first; a popup in the background draws nothing, and need not wait. */
function nextPaint(): Promise<void> {
  return new Promise((resolve) => {
    requestAnimationFrame(() => setTimeout(resolve));
    setTimeout(resolve, 200);
  });
}
