import type { Try, TryKind } from '../../lib/statistics/try.ts';
import { loadBefore, visitsBefore } from '../sample-tries.ts';

export { dayMs, hourMs } from '../time-units.ts';

/** A load of this host, `agoMs` ago. */
export function load(host: string, agoMs: number, kind: TryKind, more: Partial<Try> = {}): Try {
  return loadBefore(Date.now(), host, agoMs, kind, more);
}

/** One visit a day up to yesterday; the oldest `failed` of them failed. */
export function visits(host: string, failed: number, total: number): Try[] {
  return visitsBefore(Date.now(), host, failed, total);
}
