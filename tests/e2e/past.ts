import type { Try, TryKind } from '../../lib/statistics/try.ts';

const minuteMs = 60_000;
export const hourMs = 60 * minuteMs;
export const dayMs = 24 * hourMs;

/** A load of this host so long ago. */
export function load(host: string, agoMs: number, kind: TryKind, more: Partial<Try> = {}): Try {
  const at = Date.now() - agoMs;
  const status = { worked: 200, failed: 502, unreachable: 0, subframe: 502 }[kind];
  return { id: `${host}@${at}`, site: host, host, path: '/', at, status, kind, ...more };
}

/** Visits a day apart, the last one a day ago; the oldest of them failed and came back after half an hour. */
export function visits(host: string, failed: number, total: number): Try[] {
  return Array.from({ length: total }, (_, index) => index).flatMap((index) => {
    const agoMs = (total - index) * dayMs;
    if (index >= failed) return [load(host, agoMs, 'worked')];
    return [
      load(host, agoMs + 10 * minuteMs, 'worked'),
      load(host, agoMs, 'failed'),
      load(host, agoMs - 30 * minuteMs, 'worked'),
    ];
  });
}
