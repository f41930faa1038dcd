import type { Incident } from './find-incidents.ts';

/** It failed for at least this long. */
export function seenFailingMs(incident: Incident): number {
  return incident.lastFailedAt - incident.firstFailedAt;
}

/** It failed for at most this long; null where we saw no working load on one of the two sides. */
export function atMostMs({ workedBeforeAt, workedAfterAt }: Incident): number | null {
  return workedBeforeAt === null || workedAfterAt === null ? null : workedAfterAt - workedBeforeAt;
}

/** From the first failure until it worked again, as the person lived it; null while it is open. */
export function backWithinMs({ firstFailedAt, workedAfterAt }: Incident): number | null {
  return workedAfterAt === null ? null : workedAfterAt - firstFailedAt;
}
