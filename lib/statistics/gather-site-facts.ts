import { countDays, type DayCount } from './count-days.ts';
import { type DayCell, dayStrip } from './day-strip.ts';
import { findIncidents, type Incident } from './find-incidents.ts';
import { findRecovery } from './find-recovery.ts';
import { isPartOfVisit } from './judge-try.ts';
import { recentSince } from './local-days.ts';
import { nameOften, type Often } from './name-often.ts';
import type { TimedTry } from './try.ts';
import { type UsualReturn, usuallyBackWithin } from './usually-back-within.ts';

/** Everything that is shown about a site's past. Counts are of the last 30 days. */
export interface SiteFacts {
  readonly strip: readonly DayCell[];
  readonly days: DayCount;
  readonly often: Often;
  /** All recorded incidents, oldest first. */
  readonly incidents: readonly Incident[];
  readonly recoveryMinutes: number | null;
  readonly usualReturn: UsualReturn | null;
}

/** From one site's tries, or from its summary's (`triesOf`): both give the same. */
export function gatherSiteFacts(
  tries: readonly TimedTry[],
  now: number,
  timeZone: string,
): SiteFacts {
  const strip = dayStrip(tries, now, timeZone);
  const days = countDays(strip, tries, timeZone);
  const incidents = findIncidents(tries);
  const recentAt = recentSince(now, timeZone);
  return {
    strip,
    days,
    often: nameOften(days),
    incidents,
    recoveryMinutes: findRecovery(tries, recentAt),
    usualReturn: usuallyBackWithin(
      findIncidents(tries.filter((tried) => isPartOfVisit(tried) && tried.at >= recentAt)),
    ),
  };
}
