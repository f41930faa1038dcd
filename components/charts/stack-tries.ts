import { countLoads } from '../../lib/statistics/count-loads.ts';
import type { DayTimeline, TimelineTry } from '../../lib/statistics/day-timeline.ts';
import { hourMs } from '../../lib/time-units.ts';

/** More tries in one hour than this are counted, not drawn. */
const tallestStack = 7;

/** The position of a try: its hour of the day, and its height in that hour's stack. */
export interface StackedTry extends TimelineTry {
  readonly hour: number;
  readonly level: number;
}

export interface TryStacks {
  /** 24; 23 or 25 on days when clocks change. */
  readonly hours: number;
  readonly levels: number;
  readonly drawn: readonly StackedTry[];
  /** Hours with more tries than fit. */
  readonly overflows: readonly { readonly hour: number; readonly count: number }[];
}

/** A stack of tries for each hour, so that reloads within a minute do not hide each other. */
export function stackTries({ startsAt, endsAt, tries }: DayTimeline): TryStacks {
  const byHour = Map.groupBy(tries, (tried) => Math.floor((tried.at - startsAt) / hourMs));
  const stacked = [...byHour].flatMap(([hour, stack]) =>
    stack.map((tried, level) => ({ ...tried, hour, level })),
  );
  const overflows = [...byHour]
    .map(([hour, stack]) => ({ hour, count: countLoads(stack.slice(tallestStack)) }))
    .filter(({ count }) => count > 0);
  const tallest = Math.max(1, ...[...byHour.values()].map((stack) => stack.length));
  return {
    hours: Math.ceil((endsAt - startsAt) / hourMs),
    levels: Math.min(tallest, tallestStack) + (overflows.length > 0 ? 1 : 0),
    drawn: stacked.filter(({ level }) => level < tallestStack),
    overflows,
  };
}
