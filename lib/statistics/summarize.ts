import { judgeTry } from './judge-try.ts';
import { packTry, unpackTry } from './pack-try.ts';
import type { TimedTry, Try } from './try.ts';

/**
 * What the store `sites` keeps: enough to draw a site's row without reading its tries. It holds the
 * same whatever the order in which tries arrive, and however often one is reported.
 */
export interface SiteSummary {
  readonly site: string;
  /** Each try in one number (`packTry`), ascending, none twice. */
  readonly timeline: readonly number[];
  /** Null where only failures of the network, or none, are kept. */
  readonly lastFailure: LastFailure | null;
}

export interface LastFailure {
  readonly at: number;
  readonly status: number;
  readonly answerer?: string;
}

/** The summary with one more try of its site; a new one where there was none. */
export function addTry(summary: SiteSummary | undefined, tried: Try): SiteSummary {
  const { timeline, lastFailure } = summary ?? { timeline: [], lastFailure: null };
  const packed = packTry(tried);
  const index = timeline.findLastIndex((earlier) => earlier <= packed) + 1;
  return {
    site: tried.site,
    timeline: timeline[index - 1] === packed ? timeline : timeline.toSpliced(index, 0, packed),
    lastFailure: later(lastFailure, toFailure(tried)),
  };
}

/** Every site's summary from the tries alone, sorted by site: what the store must equal. */
export function summarizeAll(tries: readonly Try[]): SiteSummary[] {
  const bySite = Map.groupBy(tries, (tried) => tried.site);
  return [...bySite]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([site, ofSite]) => ({
      site,
      timeline: [...new Set(ofSite.map(packTry))].sort((one, other) => one - other),
      lastFailure: ofSite.map(toFailure).reduce(later, null),
    }));
}

/** The summary once tries before `at` are deleted; null when none is left. */
export function forgetBefore(summary: SiteSummary, at: number): SiteSummary | null {
  const timeline = summary.timeline.filter((packed) => unpackTry(packed).at >= at);
  const { lastFailure } = summary;
  const isKept = lastFailure !== null && lastFailure.at >= at;
  return timeline.length > 0
    ? { ...summary, timeline, lastFailure: isKept ? lastFailure : null }
    : null;
}

/** What the other statistics count with; `status` and `path` are in the tries only. */
export function triesOf(summary: SiteSummary): TimedTry[] {
  return summary.timeline.map(unpackTry);
}

function toFailure(tried: Try): LastFailure | null {
  if (judgeTry(tried) !== 'failed') return null;
  const { at, status, answerer } = tried;
  return answerer === undefined ? { at, status } : { at, status, answerer };
}

/** In the same millisecond the higher status wins, then the name: any rule, as long as it is one. */
function later(one: LastFailure | null, other: LastFailure | null): LastFailure | null {
  if (!one || !other) return one ?? other;
  const difference = one.at - other.at || one.status - other.status;
  if (difference !== 0) return difference > 0 ? one : other;
  return (one.answerer ?? '') > (other.answerer ?? '') ? one : other;
}
