import { weighEvidence } from '../evidence/weigh-evidence.ts';
import type { FailureTables } from '../knowledge/failure-tables.ts';
import { readRecentLoads } from '../memory/recent-loads.ts';
import type { LoadProblem } from '../navigation/outcome.ts';
import { toRecent } from '../record/to-recent.ts';

/**
 * Whether help may come up unasked. A person without a connection, or with a filter, knows; one
 * whose line fails for site after site is not told at each of them.
 */
export async function mayOpenByItself(
  problem: LoadProblem,
  tables: () => Promise<FailureTables>,
): Promise<boolean> {
  if (problem.kind === 'failed') return true;
  const { cause, url } = problem;
  if (cause === 'offline' || cause === 'blocked') return false;
  const { host, pathname } = new URL(url);
  if ((await tables()).portalProbes.has(host + pathname)) return false;
  return weighEvidence(await readRecentLoads(), toRecent(problem)).failedInARow === 0;
}
