import type { Try } from '../../lib/statistics/try.ts';
import { startRandom } from '../random.ts';
import { dayMs } from '../time-units.ts';

export const triesInAll = 50_000;
export const sitesInAll = 2000;
export const fullestSite = 'fullest.example';
const triesOfFullest = 5000;

const daysKept = 85;

/**
 * A full history, the same for the same time. `ordinary` is the host of a site with a usual number of
 * tries. Each site failed in a tenth of its visits. Half of the sites have a second host.
 */
export function makeHistory(now: number, ordinary: string): Try[] {
  const random = startRandom(20261122);
  const others = sitesInAll - 1;
  const triesOfOthers = (triesInAll - triesOfFullest) / others;
  const tries: Try[] = [];
  const add = (site: string, count: number, host = site) => {
    for (let index = 0; index < count; index++) {
      const at = Math.round(now - random() * daysKept * dayMs);
      const failed = index === 0 || random() < 0.1;
      tries.push({
        id: `r${tries.length}`,
        site,
        host,
        path: `/section/${Math.floor(random() * 50)}/page`,
        at,
        status: failed ? 502 : 200,
        kind: failed ? 'failed' : 'worked',
        ...(failed && { answerer: 'nginx' }),
      });
    }
  };
  add(fullestSite, triesOfFullest);
  add(ordinary, Math.floor(triesOfOthers));
  for (let site = 2; site < sitesInAll; site++) {
    const isLast = site === sitesInAll - 1;
    const due = Math.round((site - 1) * triesOfOthers) + triesOfFullest;
    const name = `site-${site}.example`;
    const count = Math.max(1, (isLast ? triesInAll : due) - tries.length);
    add(name, count, site % 2 === 0 ? `www.${name}` : name);
  }
  return tries;
}
