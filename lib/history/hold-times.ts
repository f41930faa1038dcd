import { packTry, unpackTry } from '../statistics/pack-try.ts';
import type { SiteSummary } from '../statistics/summarize.ts';

/**
 * The summary without times after `now`, which a clock that was set back leaves. The background dates
 * those tries back later (`dateBack`).
 */
export function holdTimes(summary: SiteSummary, now: number): SiteSummary {
  const { site, timeline, counted, lastFailure, hosts } = summary;
  const isAhead = (packed: number) => unpackTry(packed).at > now;
  if (!isAhead(timeline.at(-1) ?? 0)) return summary;
  const hold = (at: number | null) => at && Math.min(at, now);
  const pack = (packed: number) =>
    isAhead(packed) ? packTry({ ...unpackTry(packed), at: now }) : packed;
  return {
    site,
    timeline: timeline.map(pack).sort((one, other) => one - other),
    ...(counted && {
      counted: counted
        .map(([packed, more]) => [pack(packed), more] as const)
        .sort(([one], [other]) => one - other),
    }),
    lastFailure: lastFailure && { ...lastFailure, at: Math.min(lastFailure.at, now) },
    hosts: hosts.map(({ host, failedAt, workedAt, answeredAt }) => ({
      host,
      failedAt: hold(failedAt),
      workedAt: hold(workedAt),
      answeredAt: hold(answeredAt),
    })),
  };
}
