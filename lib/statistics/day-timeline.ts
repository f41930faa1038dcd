import { judgeTry } from './judge-try.ts';
import { dayBounds, type LocalDate } from './local-days.ts';
import { sortTries } from './sort-tries.ts';
import type { Try, TryKind } from './try.ts';

/**
 * All tries of one local day, oldest first: with checks, without subframes. Times are milliseconds
 * since the epoch.
 */
export interface DayTimeline {
  readonly date: LocalDate;
  readonly startsAt: number;
  /** 23 or 25 hours after the start when clocks change. */
  readonly endsAt: number;
  readonly tries: readonly TimelineTry[];
}

export interface TimelineTry {
  readonly at: number;
  /** What it says about the site. A network's sign-in (511) is `unreachable`. */
  readonly kind: Exclude<TryKind, 'subframe'>;
  /** 0 where no status reached us. */
  readonly status: number;
  readonly isCheck: boolean;
  /** How many loads it stands for; left out: 1. */
  readonly count?: number;
}

export function dayTimeline(tries: readonly Try[], date: LocalDate, timeZone: string): DayTimeline {
  const { startsAt, endsAt } = dayBounds(date, timeZone);
  const ofDay = tries.filter((tried) => tried.at >= startsAt && tried.at < endsAt);
  return { date, startsAt, endsAt, tries: sortTries(ofDay).flatMap(toTimelineTry) };
}

function toTimelineTry(tried: Try): TimelineTry[] {
  const { at, status, isCheck = false, count } = tried;
  const kind = judgeTry(tried);
  const known = { at, status, isCheck, ...(count !== undefined && { count }) };
  return kind === 'subframe' ? [] : [{ ...known, kind }];
}
