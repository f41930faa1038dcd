import { coverageDays, type DayCell, dayStrip } from './day-strip.ts';
import { type FailureShare, failureShare } from './failure-share.ts';
import { findIncidents, type Incident } from './find-incidents.ts';
import { groupVisits } from './group-visits.ts';
import { judgeTry } from './judge-try.ts';
import { type Frequency, nameFrequency } from './name-frequency.ts';
import type { TimedTry, TryKind } from './try.ts';
import { type UsualReturn, usuallyBackWithin } from './usually-back-within.ts';

/** All that a surface says about one site's past. Times in milliseconds since the epoch. */
export interface SiteDescription {
  /** Its last answer was a failure. */
  readonly isFailing: boolean;
  readonly firstFailedAt: number | null;
  readonly lastFailedAt: number | null;
  readonly lastWorkedAt: number | null;
  readonly word: Frequency;
  readonly share: FailureShare;
  readonly strip: readonly DayCell[];
  readonly coverageDays: number;
  /** Oldest first. */
  readonly incidents: readonly Incident[];
  readonly usualReturn: UsualReturn | null;
}

/** From one site's tries, or from its summary's (`triesOf`): both give the same. */
export function describeSite(
  tries: readonly TimedTry[],
  now: number,
  timeZone: string,
): SiteDescription {
  const visits = groupVisits(tries);
  const incidents = findIncidents(tries);
  const strip = dayStrip(tries, now, timeZone);
  return {
    isFailing: incidents.at(-1)?.workedAfterAt === null,
    firstFailedAt: incidents[0]?.firstFailedAt ?? null,
    lastFailedAt: incidents.at(-1)?.lastFailedAt ?? null,
    lastWorkedAt: lastTimeOf('worked', tries),
    word: nameFrequency(visits, incidents, now, timeZone),
    share: failureShare(visits),
    strip,
    coverageDays: coverageDays(strip),
    incidents,
    usualReturn: usuallyBackWithin(incidents),
  };
}

function lastTimeOf(kind: TryKind, tries: readonly TimedTry[]): number | null {
  const times = tries.filter((tried) => judgeTry(tried) === kind).map((tried) => tried.at);
  return times.length > 0 ? times.reduce((one, other) => Math.max(one, other)) : null;
}
