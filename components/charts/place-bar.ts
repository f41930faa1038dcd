import type { Incident } from '../../lib/statistics/find-incidents.ts';

export const BAR_WIDTH = 328;

/** From where to where the parts of a bar run, left to right in units of the drawing. */
export interface BarPlaces {
  readonly startsAt: number;
  readonly seenFrom: number;
  readonly seenTo: number;
  readonly endsAt: number;
}

/** Room for the mark at either end. */
const END = 10;
/** A part that exists can be seen, however short its time. */
const SHORTEST_SEEN = 8;
const SHORTEST_POSSIBLE = 24;
/** A side without a working load has no length: it is drawn this long, and open. */
const OPEN_SIDE = 40;

/** Each bar has its own scale: what a ten-minute and a ten-hour failure share is their shape. */
export function placeBar({
  workedBeforeAt,
  firstFailedAt,
  lastFailedAt,
  workedAfterAt,
}: Incident): BarPlaces {
  const beforeMs = workedBeforeAt === null ? null : firstFailedAt - workedBeforeAt;
  const seenMs = lastFailedAt - firstFailedAt;
  const afterMs = workedAfterAt === null ? null : workedAfterAt - lastFailedAt;

  const least = {
    before: beforeMs === null ? OPEN_SIDE : SHORTEST_POSSIBLE,
    after: afterMs === null ? OPEN_SIDE : SHORTEST_POSSIBLE,
  };
  const knownMs = (beforeMs ?? 0) + seenMs + (afterMs ?? 0);
  const spare = BAR_WIDTH - 2 * END - least.before - SHORTEST_SEEN - least.after;
  const shareOf = (ms: number | null) => (knownMs === 0 ? 0 : (spare * (ms ?? 0)) / knownMs);

  const seenFrom = END + least.before + shareOf(beforeMs);
  const seenTo = seenFrom + SHORTEST_SEEN + shareOf(seenMs);
  return { startsAt: END, seenFrom, seenTo, endsAt: seenTo + least.after + shareOf(afterMs) };
}
