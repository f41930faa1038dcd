import type { RecentOutcome } from '../evidence/recent-outcome.ts';
import { siteOf } from '../history/site-of.ts';
import { codesAboutSite } from '../knowledge/every-load.build.ts';
import type { Load } from '../navigation/outcome.ts';
import { tidyPath } from '../navigation/tidy-path.ts';
import type { StartedBy } from '../navigation/who-started.ts';

/** A load as evidence, without query and fragment. */
export function toRecent(outcome: Load, startedBy: StartedBy = 'person'): RecentOutcome {
  const { hostname: host, port, pathname, protocol } = new URL(outcome.url);
  const path = tidyPath(pathname);
  const { kind, at } = outcome;
  const isEvidence = kind === 'unreachable' || !outcome.fromCache;
  // All ports of a host count as one site.
  const site = siteOf(`https://${host}/`);
  const address = { site, host, ...(port && { port }), path, isSecure: protocol === 'https:' };
  return { ...address, at, kind, isEvidence, startedBy, ...nameEdge(outcome) };
}

function nameEdge(outcome: Load): Pick<RecentOutcome, 'edge' | 'edgeWrote'> {
  if (outcome.kind === 'unreachable') return { edge: null, edgeWrote: 'nothing' };
  const { carrier } = outcome;
  const answerer = outcome.kind === 'failed' ? outcome.attribution?.answerer : null;
  const isWriter = answerer?.where === 'edge' && !answerer.isMereClaim;
  if (!isWriter) return { edge: carrier, edgeWrote: 'nothing' };
  const isAboutSite = codesAboutSite.some((code) => code === outcome.statusCode);
  const edgeWrote = isAboutSite ? 'about-site' : 'about-itself';
  return { edge: answerer.name || carrier, edgeWrote };
}
