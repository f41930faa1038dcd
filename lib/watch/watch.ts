import { mendTimes } from '../fixes/mend-times.ts';
import { tidyPath } from '../navigation/tidy-path.ts';
import { dayMs } from '../time-units.ts';
import { nextCheckAt } from './watch-schedule.ts';

/** The version of a stored watch. A change of its shape increments it. */
export const watchVersion = 1;

/**
 * A site that is checked until it answers. It is stored on disk, so it has no query, no fragment and no
 * secret in its path.
 */
export interface Watch {
  readonly version: typeof watchVersion;
  /** With its port, where it has one; one watch a host. */
  readonly host: string;
  /** The page that failed, if it may be stored; else the front page. */
  readonly url: string;
  readonly isWhole: boolean;
  /** Milliseconds since the epoch, as all times here. */
  readonly startedAt: number;
  readonly checksMade: number;
  readonly state: WatchState;
}

export type WatchState =
  | {
      readonly kind: 'waiting';
      readonly plannedAt: number;
      readonly nextAt: number;
      readonly retryAt: number | null;
    }
  | (Ended & { readonly kind: 'answered'; readonly asked: Asked })
  /**
   * `sent-on`: it redirects to another site, which was not asked. `over`: 24 hours have passed.
   * `too-late`: the site wants a longer wait. `blocked`: not allowed.
   */
  | (Ended & { readonly kind: 'sent-on' | 'over' | 'too-late' | 'blocked' });

interface Ended {
  readonly at: number;
  /** When it was first found to be a day old. */
  readonly foundOldAt?: number;
}

/** The page that failed, or the front page if its address is not known any more. */
export type Asked = 'page' | 'front-page';

/** The result of one check. */
export type CheckResult =
  | { readonly kind: 'answered'; readonly statusCode: number }
  | { readonly kind: 'failed'; readonly statusCode: number; readonly retryAt: number | null }
  /** It refused: too many requests, or a check for robots. */
  | { readonly kind: 'refused'; readonly retryAt: number | null }
  | { readonly kind: 'sent-on' }
  | { readonly kind: 'unreachable' }
  | { readonly kind: 'blocked' };

interface Now {
  readonly now: number;
  /** From 0 to 1. */
  readonly random: number;
}

export function beginWatch(
  url: string,
  { now, random, retryAt }: Now & { readonly retryAt: number | null },
): Watch {
  const { host, origin, pathname, search } = new URL(url);
  const isWhole = search === '' && tidyPath(pathname) === pathname;
  const written = isWhole ? origin + pathname : `${origin}/`;
  const known = { host, url: written, isWhole, startedAt: now, checksMade: 0 };
  const watch = { version: watchVersion, ...known } as const;
  return { ...watch, state: plan(watch, { now, random, retryAt }) };
}

/** The watch after a check. An ended watch stays in the list until the person has seen it. */
export function takeCheck(
  watch: Watch,
  result: CheckResult,
  { now, random }: Now,
  asked: Asked = 'page',
): Watch {
  const checksMade = watch.checksMade + 1;
  if (result.kind === 'answered') {
    return { ...watch, checksMade, state: { kind: 'answered', at: now, asked } };
  }
  if (result.kind === 'blocked' || result.kind === 'sent-on') {
    return { ...watch, checksMade, state: { kind: result.kind, at: now } };
  }
  const retryAt = result.kind === 'unreachable' ? null : result.retryAt;
  return { ...watch, checksMade, state: plan({ ...watch, checksMade }, { now, random, retryAt }) };
}

function plan(
  { startedAt, checksMade }: Pick<Watch, 'startedAt' | 'checksMade'>,
  { now, random, retryAt }: Now & { readonly retryAt: number | null },
): WatchState {
  const nextAt = nextCheckAt({ startedAt, checksMade, now, random, retryAt });
  if (nextAt !== null) return { kind: 'waiting', plannedAt: now, nextAt, retryAt };
  const isOwnWait = nextCheckAt({ startedAt, checksMade, now, random, retryAt: null }) === null;
  return { kind: isOwnWait ? 'over' : 'too-late', at: now };
}

export function isDue({ state }: Watch, now: number): boolean {
  return state.kind === 'waiting' && state.nextAt <= now;
}

/**
 * Corrects the times of a watch after the clock was set. The time of a missed check does not count
 * either: the machine slept, the browser was closed, or the clock was set forward.
 */
export function mendClock(watch: Watch, now: number): Watch {
  if (watch.state.kind !== 'waiting') {
    const at = Math.min(watch.state.at, now);
    return at === watch.state.at ? watch : { ...watch, state: { ...watch.state, at } };
  }
  const state = mendTimes(watch.state, now);
  const movedMs = state.plannedAt - watch.state.plannedAt + Math.max(0, now - state.nextAt);
  return movedMs === 0 ? watch : { ...watch, startedAt: watch.startedAt + movedMs, state };
}

/** The next check of all watches; `null` if none waits. */
export function earliestCheckAt(watches: readonly Watch[]): number | null {
  const times = watches.flatMap(({ state }) => (state.kind === 'waiting' ? [state.nextAt] : []));
  return times.length > 0 ? Math.min(...times) : null;
}

/**
 * Removes ended watches a day after they are first found to be a day old. The person may have been away,
 * or the clock was set forward.
 */
export function forgetOld(watches: readonly Watch[], now: number): readonly Watch[] {
  return watches.flatMap((watch) => {
    const { state } = watch;
    if (state.kind === 'waiting' || now - state.at < dayMs) return watch;
    const foundOldAt = Math.min(state.foundOldAt ?? now, now);
    return now - foundOldAt < dayMs ? { ...watch, state: { ...state, foundOldAt } } : [];
  });
}
