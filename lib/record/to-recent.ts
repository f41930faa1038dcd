import type { RecentOutcome } from '../evidence/weigh-evidence.ts';
import { siteOf } from '../history/site-of.ts';
import type { Load } from '../navigation/outcome.ts';
import { tidyPath } from '../navigation/tidy-path.ts';
import type { StartedBy } from '../navigation/who-started.ts';

/** What a load is worth as evidence about others, without what was asked for in it. */
export function toRecent(outcome: Load, startedBy: StartedBy = 'person'): RecentOutcome {
  const { hostname: host, port, pathname } = new URL(outcome.url);
  const path = tidyPath(pathname);
  const { kind, at } = outcome;
  const isEvidence = kind === 'unreachable' || !outcome.fromCache;
  // All ports of a host are reached by one way.
  const site = siteOf(`https://${host}/`);
  const address = { site, host, ...(port && { port }), path };
  const edge = kind === 'unreachable' ? null : outcome.carrier;
  return { ...address, at, kind, edge, isEvidence, startedBy };
}
