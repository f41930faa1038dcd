import { moreLoads } from './count-loads.ts';
import { judgeTry } from './judge-try.ts';
import type { HostTimes } from './name-now.ts';
import { packTry, unpackTry } from './pack-try.ts';
import type { TimedTry, Try } from './try.ts';

/**
 * A row of the store `sites`: enough to draw a site without its tries. It does not depend on the order
 * of the tries.
 */
export interface SiteSummary {
  readonly site: string;
  /** Each try in one number (`packTry`), ascending. Alike in the same millisecond are two numbers. */
  readonly timeline: readonly number[];
  /** The tries of the timeline that count further loads, and how many (`moreLoads`); ascending. */
  readonly counted?: readonly Counted[];
  /** `null`: the site itself has no failure. */
  readonly lastFailure: LastFailure | null;
  /** When each host last failed, worked and answered; sorted by host. */
  readonly hosts: readonly HostFacts[];
}

type Counted = readonly [packed: number, more: number];

export interface HostFacts extends HostTimes {
  readonly host: string;
}

export interface LastFailure {
  readonly host: string;
  readonly at: number;
  readonly status: number;
  readonly answerer?: string;
}

/** Adds a try to the summary of its site, or starts a new summary. `known`: the row it replaces. */
export function addTry(summary: SiteSummary | undefined, tried: Try, known?: Try): SiteSummary {
  const { timeline, counted = [], lastFailure, hosts } = summary ?? nothing;
  const packed = packTry(tried);
  const index = timeline.findLastIndex((earlier) => earlier <= packed) + 1;
  return {
    site: tried.site,
    timeline: known ? timeline : timeline.toSpliced(index, 0, packed),
    ...unlessEmpty(changeCount(counted, packed, known ? moreLoads(known) : 0, moreLoads(tried))),
    lastFailure: later(lastFailure, toFailure(tried)),
    hosts: addToHosts(hosts, tried),
  };
}

/** All summaries, rebuilt from the tries, sorted by site. The store must equal this. */
export function summarizeAll(tries: readonly Try[]): SiteSummary[] {
  const bySite = Map.groupBy(tries, (tried) => tried.site);
  return [...bySite]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([site, ofSite]) => ({
      site,
      timeline: ofSite.map(packTry).sort((one, other) => one - other),
      ...unlessEmpty(
        ofSite
          .map((tried): Counted => [packTry(tried), moreLoads(tried)])
          .filter(([, more]) => more > 0)
          .sort(byTime),
      ),
      lastFailure: ofSite.map(toFailure).reduce(later, null),
      hosts: ofSite.reduce(addToHosts, nothing.hosts),
    }));
}

/** The tries of a summary, for the other statistics. They have no `status` and no `path`. */
export function triesOf({ timeline, counted = [] }: SiteSummary): TimedTry[] {
  if (counted.length === 0) return timeline.map(unpackTry);
  const left = [...counted];
  return timeline.map((packed) => {
    const more = left[0]?.[0] === packed ? left.shift()?.[1] : 0;
    return { ...unpackTry(packed), count: 1 + (more ?? 0) };
  });
}

/** The host that failed last. */
export function lastFailingHost({ hosts, lastFailure }: SiteSummary): HostFacts | undefined {
  return hosts.find(({ host }) => host === lastFailure?.host);
}

const nothing: Omit<SiteSummary, 'site'> = { timeline: [], lastFailure: null, hosts: [] };

/** A failed check is not a failure that the person saw. */
function toFailure(tried: Try): LastFailure | null {
  if (judgeTry(tried) !== 'failed' || tried.isCheck) return null;
  const { host, at, status, answerer } = tried;
  return answerer === undefined ? { host, at, status } : { host, at, status, answerer };
}

function addToHosts(hosts: readonly HostFacts[], tried: Try): readonly HostFacts[] {
  const key = timeKeyOf(tried);
  if (!key) return hosts;
  const { host, at } = tried;
  const index = hosts.findIndex((known) => known.host >= host);
  const place = index === -1 ? hosts.length : index;
  const known = hosts[place]?.host === host ? hosts[place] : undefined;
  const before = known ?? { host, failedAt: null, workedAt: null, answeredAt: null };
  const facts = { ...before, [key]: Math.max(before[key] ?? at, at) };
  return hosts.toSpliced(place, known ? 1 : 0, facts);
}

/** Replaces one count of this number by another. 0: none. */
function changeCount(
  counted: readonly Counted[],
  packed: number,
  before: number,
  after: number,
): readonly Counted[] {
  if (before === after) return counted;
  const index = counted.findIndex(([other, more]) => other === packed && more === before);
  const others = index < 0 ? counted : counted.toSpliced(index, 1);
  return after > 0 ? [...others, [packed, after] as const].sort(byTime) : others;
}

function byTime([one, count]: Counted, [other, otherCount]: Counted): number {
  return one - other || count - otherCount;
}

function unlessEmpty(counted: readonly Counted[]): Pick<SiteSummary, 'counted'> {
  return counted.length > 0 ? { counted } : {};
}

function timeKeyOf(tried: Try): keyof HostTimes | null {
  const kind = judgeTry(tried);
  if (tried.isCheck) return kind === 'worked' ? 'answeredAt' : null;
  if (kind === 'failed') return 'failedAt';
  return kind === 'worked' ? 'workedAt' : null;
}

/** In the same millisecond any fixed rule will do: the higher status wins, then the names. */
function later(one: LastFailure | null, other: LastFailure | null): LastFailure | null {
  if (!one || !other) return one ?? other;
  const difference = one.at - other.at || one.status - other.status;
  if (difference !== 0) return difference > 0 ? one : other;
  const rank = ({ answerer = '', host }: LastFailure) => `${answerer} ${host}`;
  return rank(one) > rank(other) ? one : other;
}
