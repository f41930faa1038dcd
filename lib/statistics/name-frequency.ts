import type { Incident } from './find-incidents.ts';
import type { Visit } from './group-visits.ts';
import { daysUpTo, localDates, RECENT_DAYS } from './local-days.ts';
import { wilsonInterval } from './wilson-interval.ts';

/** How often a site fails, in one word. An ongoing failure is shown beside it, whatever the word. */
export type Frequency =
  | 'too-few'
  | 'keeps-failing'
  | 'sometimes'
  | 'rarely'
  | 'failed-once'
  | 'none-seen';

const FEWEST_VISITS = 5;
const FEWEST_VISITS_FOR_RARELY = 10;
const KEEPS_FAILING_DAYS = 3;
const KEEPS_FAILING_SHARE = 0.2;

/** Days are counted by the incidents that began on them, over the last 30 local days. */
export function nameFrequency(
  visits: readonly Visit[],
  incidents: readonly Incident[],
  now: number,
  timeZone: string,
): Frequency {
  const total = visits.length;
  if (total < FEWEST_VISITS) return 'too-few';

  const failed = visits.filter((visit) => visit.state !== 'fine').length;
  if (daysWithIncident(incidents, now, timeZone) >= KEEPS_FAILING_DAYS) return 'keeps-failing';
  if (wilsonInterval(failed, total).low >= KEEPS_FAILING_SHARE) return 'keeps-failing';
  if (incidents.length === 0) return 'none-seen';
  if (incidents.length >= 2) return 'sometimes';
  return total >= FEWEST_VISITS_FOR_RARELY ? 'rarely' : 'failed-once';
}

function daysWithIncident(incidents: readonly Incident[], now: number, timeZone: string): number {
  const dateOf = localDates(timeZone);
  const recent = new Set(daysUpTo(dateOf(now), RECENT_DAYS));
  return new Set(incidents.map(({ firstFailedAt }) => dateOf(firstFailedAt))).intersection(recent)
    .size;
}
