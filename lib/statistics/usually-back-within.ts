import type { Incident } from './find-incidents.ts';

const fewestIncidents = 3;

/** "In `times` of `incidents` cases it worked again within `withinMs`, or sooner." */
export interface UsualReturn {
  readonly withinMs: number;
  readonly times: number;
  readonly incidents: number;
}

/**
 * The shortest time within which at least half of the incidents ended. `null`: fewer than three
 * incidents, or fewer than half have ended.
 */
export function usuallyBackWithin(incidents: readonly Incident[]): UsualReturn | null {
  if (incidents.length < fewestIncidents) return null;
  const waits = incidents
    .map((incident) => incident.backWithinMs)
    .filter((wait) => wait !== null)
    .sort((one, other) => one - other);
  const withinMs = waits[Math.ceil(incidents.length / 2) - 1];
  if (withinMs === undefined) return null;
  const times = waits.filter((wait) => wait <= withinMs).length;
  return { withinMs, times, incidents: incidents.length };
}
