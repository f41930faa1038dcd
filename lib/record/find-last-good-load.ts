import { type Grouping, siteOfHost } from '../history/site-of.ts';
import { readRecentLoads } from '../memory/recent-loads.ts';
import type { Try } from '../statistics/try.ts';

/** The site's last good load before a failure; `null`: none in the last ten minutes. */
export async function findLastGoodLoad(failure: Try, grouping: Grouping): Promise<Try | null> {
  const goodLoads = (await readRecentLoads()).flatMap(
    ({ host: hostname, port, path, at, kind }) => {
      const host = port ? `${hostname}:${port}` : hostname;
      const site = siteOfHost(host, grouping);
      if (kind !== 'worked' || site !== failure.site || at >= failure.at) return [];
      const id = `lead:${failure.id}`;
      return [
        { id, site, host, path, at: Math.round(at), status: 0, kind, isBeforeFirstFailure: true },
      ];
    },
  );
  return goodLoads.at(-1) ?? null;
}
