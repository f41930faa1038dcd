import type { Try, TryKind } from '../lib/statistics/try.ts';
import { dayMs, minuteMs } from './time-units.ts';

const statuses = { worked: 200, failed: 502, unreachable: 0, subframe: 502 } as const;

/** A load of this host, `agoMs` before `now`. */
export function loadBefore(
  now: number,
  host: string,
  agoMs: number,
  kind: TryKind,
  more: Partial<Try> = {},
): Try {
  const at = now - agoMs;
  const id = `${host}@${at}`;
  return { id, site: host, host, path: '/', at, status: statuses[kind], kind, ...more };
}

/**
 * One visit a day up to yesterday. The oldest `failed` visits failed, and worked half an hour
 * later.
 */
export function visitsBefore(now: number, host: string, failed: number, total: number): Try[] {
  return Array.from({ length: total }, (_, index) => index).flatMap((index) => {
    const agoMs = (total - index) * dayMs;
    if (index >= failed) return [loadBefore(now, host, agoMs, 'worked')];
    return [
      loadBefore(now, host, agoMs + 10 * minuteMs, 'worked'),
      loadBefore(now, host, agoMs, 'failed'),
      loadBefore(now, host, agoMs - 30 * minuteMs, 'worked'),
    ];
  });
}
