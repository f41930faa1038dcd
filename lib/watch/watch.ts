import { shortestAlarmMs } from '../browser/shortest-alarm.ts';
import { tidyPath } from '../navigation/tidy-path.ts';
import { nextCheckAt } from './watch-schedule.ts';

/** What a watch that is written down says of its shape. A change of the shape makes it 2. */
export const watchVersion = 1;

/**
 * One site that is asked until it answers. It is written down, so it has no query, no fragment and
 * no secret in its path.
 */
export interface Watch {
  readonly version: typeof watchVersion;
  /** With its port, where it has one; one watch a host. */
  readonly host: string;
  /** The page that failed where that can be written down whole; else the front page. */
  readonly url: string;
  readonly isWhole: boolean;
  /** Milliseconds since the epoch, as all times here. */
  readonly startedAt: number;
  readonly checksMade: number;
  readonly state: WatchState;
}

export type WatchState =
  | { readonly kind: 'waiting'; readonly nextAt: number; readonly retryAt: number | null }
  | { readonly kind: 'answered'; readonly at: number; readonly asked: Asked }
  /** It leads to another site, which was not asked. */
  | { readonly kind: 'sent-on'; readonly at: number }
  /** `over`: a day has passed. `too-late`: the site asks for more. `blocked`: we may not reach it. */
  | { readonly kind: 'over' | 'too-late' | 'blocked'; readonly at: number };

/** The page that failed, or the front page where nobody knows its whole address any more. */
export type Asked = 'page' | 'front-page';

/** What one look at a site brought. */
export type CheckResult =
  | { readonly kind: 'answered'; readonly statusCode: number }
  | { readonly kind: 'failed'; readonly statusCode: number; readonly retryAt: number | null }
  /** It answered no: too many asked, or it first wants to see that a person asks. */
  | { readonly kind: 'refused'; readonly retryAt: number | null }
  | { readonly kind: 'sent-on' }
  | { readonly kind: 'unreachable' }
  | { readonly kind: 'blocked' };

interface Now {
  readonly now: number;
  /** From 0 to 1. */
  readonly random: number;
}

/** Longer than any wait without a wish of the site: a later check comes from a clock set back. */
const longestWaitMs = 60 * 60_000;

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

/** The watch after a check. What is over stays in the list until the person has seen it. */
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
  if (nextAt !== null) return { kind: 'waiting', nextAt, retryAt };
  const isOwnWait = nextCheckAt({ startedAt, checksMade, now, random, retryAt: null }) === null;
  return { kind: isOwnWait ? 'over' : 'too-late', at: now };
}

export function isDue({ state }: Watch, now: number): boolean {
  return state.kind === 'waiting' && state.nextAt <= now;
}

/** A clock that was set back must not delay a check for hours, nor begin the day anew. */
export function mendClock(watch: Watch, now: number): Watch {
  const { state } = watch;
  const startedAt = Math.min(watch.startedAt, now);
  if (state.kind !== 'waiting') return watch;
  const isFarOff = state.nextAt - now > longestWaitMs && state.nextAt > (state.retryAt ?? 0);
  const nextAt = isFarOff ? now + shortestAlarmMs : state.nextAt;
  return { ...watch, startedAt, state: { ...state, nextAt } };
}

/** The earliest check of all; `null` when nothing waits. */
export function earliestCheckAt(watches: readonly Watch[]): number | null {
  const times = watches.flatMap(({ state }) => (state.kind === 'waiting' ? [state.nextAt] : []));
  return times.length > 0 ? Math.min(...times) : null;
}

/** Without what was over a day ago: whoever wanted to know has had the time. */
export function forgetOld(watches: readonly Watch[], now: number): readonly Watch[] {
  const dayMs = 24 * 60 * 60_000;
  return watches.filter(({ state }) => state.kind === 'waiting' || now - state.at < dayMs);
}
