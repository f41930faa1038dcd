import { useEffect, useState } from 'preact/hooks';
import { report } from '../../lib/errors.ts';
import type { History } from '../../lib/history/history.ts';
import type { SiteSummary } from '../../lib/statistics/summarize.ts';

/** Every site that has failed, newest first; `null` while they are read, `'unreadable'` if they can't be. */
export function useSites(history: History): readonly SiteSummary[] | 'unreadable' | null {
  const [sites, setSites] = useState<readonly SiteSummary[] | 'unreadable' | null>(null);
  useEffect(() => {
    history.readSites().then(setSites, (error: unknown) => {
      report(error);
      setSites('unreadable');
    });
  }, [history]);
  return sites;
}
