import type { Visit } from './group-visits.ts';
import { wilsonInterval } from './wilson-interval.ts';

/** Below this a percentage would say more than we know: only "k of n" is printed. */
const FEWEST_VISITS_FOR_PERCENT = 20;

/** "Since `since`: `failedVisits` of `visits` visits failed." Shares run from 0 to 1. */
export interface FailureShare {
  readonly failedVisits: number;
  readonly visits: number;
  /** Start of the first visit counted; null without one. */
  readonly since: number | null;
  /** With its 95 % range; null below 20 visits. */
  readonly percent: { readonly share: number; readonly low: number; readonly high: number } | null;
  /** Rule of three: with no failure in n visits, it could still fail this often. Null otherwise. */
  readonly couldStillFail: number | null;
}

/** A visit in which anything failed counts as failed. */
export function failureShare(visits: readonly Visit[]): FailureShare {
  const total = visits.length;
  const failedVisits = visits.filter((visit) => visit.state !== 'fine').length;
  const isEnough = total >= FEWEST_VISITS_FOR_PERCENT;
  return {
    failedVisits,
    visits: total,
    since: visits[0]?.startedAt ?? null,
    percent: isEnough
      ? { share: failedVisits / total, ...wilsonInterval(failedVisits, total) }
      : null,
    couldStillFail: isEnough && failedVisits === 0 ? 3 / total : null,
  };
}
