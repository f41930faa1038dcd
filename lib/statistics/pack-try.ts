import { isPartOfVisit, judgeTry } from './judge-try.ts';
import type { TimedTry, TryKind } from './try.ts';

const kinds = ['worked', 'failed', 'unreachable', 'subframe'] as const satisfies readonly TryKind[];
const codeCount = 8;

/**
 * A try as one number: its time, its kind, and whether it is part of a visit. The numbers sort by time.
 * They are exact for whole milliseconds to the year 37,000.
 */
export function packTry(tried: TimedTry): number {
  const code = kinds.indexOf(judgeTry(tried)) * 2 + (isPartOfVisit(tried) ? 0 : 1);
  return Math.floor(tried.at) * codeCount + code;
}

/** A load before the first failure becomes a check, because both only bound incidents. */
export function unpackTry(packed: number): TimedTry {
  const at = Math.floor(packed / codeCount);
  const code = packed - at * codeCount;
  return { at, kind: kinds[code >> 1] ?? 'unreachable', isCheck: code % 2 === 1 };
}
