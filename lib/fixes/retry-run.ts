import type { RetryView } from '../explain/progress.ts';
import type { Outcome } from '../navigation/outcome.ts';
import { minuteMs } from '../time-units.ts';
import { mendTimes } from './mend-times.ts';
import { nextTryAt } from './retry-schedule.ts';

/** The retries of one host: one timer for all waiting tabs. */
export interface RetryRun {
  /** The waiting tabs, newest first. */
  readonly tabIds: readonly number[];
  readonly phase: RetryView['phase'];
  /** When `nextAt` was set. Milliseconds since the epoch. */
  readonly plannedAt: number;
  /** The next try, or the timeout of the running one. Milliseconds since the epoch. */
  readonly nextAt: number;
  readonly triesMade: number;
  /** Milliseconds since the epoch. */
  readonly beganAt: number;
  readonly tryingTabId: number | null;
  /** The site's `Retry-After` at its last answer. Milliseconds since the epoch. */
  readonly retryAt: number | null;
}

/** A load without an answer counts as failed after this time. */
const timeoutMs = 2 * minuteMs;

interface Now {
  readonly now: number;
  /** From 0 to 1. */
  readonly random: number;
}

export function joinRun(
  run: RetryRun | null,
  tabId: number,
  { now, random, retryAt }: Now & { readonly retryAt: number | null },
): RetryRun {
  const isUnderWay = run && run.phase !== 'gave-up' && run.phase !== 'answered';
  if (isUnderWay) return { ...run, tabIds: [tabId, ...without(run.tabIds, tabId)] };
  const nextAt = nextTryAt({ triesMade: 0, now, retryAt, random }) ?? now;
  const nothingYet = { triesMade: 0, beganAt: now, tryingTabId: null } as const;
  return { ...nothingYet, tabIds: [tabId], phase: 'waiting', plannedAt: now, nextAt, retryAt };
}

/** The run without one of its tabs; `null` if it was the last. */
export function leaveRun(run: RetryRun, tabId: number): RetryRun | null {
  const tabIds = without(run.tabIds, tabId);
  return tabIds.length === 0 ? null : { ...run, tabIds };
}

/** Checks a run. `tryTabId`: the tab to load now. */
export function lookAtRun(
  known: RetryRun,
  { now, random, visibleTabId, isOnline }: Now & Surroundings,
): { readonly run: RetryRun; readonly tryTabId: number | null } {
  const run = mendTimes(known, now);
  const stay = (changes: Partial<RetryRun>) => ({ run: { ...run, ...changes }, tryTabId: null });
  if (run.phase === 'gave-up' || run.phase === 'answered') return stay({});
  if (now < run.nextAt) return stay(run.phase === 'trying' ? {} : { phase: 'waiting' });
  if (run.phase === 'trying') return stay(afterFailure(run, { now, random, retryAt: null }));
  if (!isOnline) return stay({ phase: 'offline' });
  if (visibleTabId === null) return stay({ phase: 'hidden' });
  const trying: Partial<RetryRun> = {
    phase: 'trying',
    triesMade: run.triesMade + 1,
    tryingTabId: visibleTabId,
    plannedAt: now,
    nextAt: now + timeoutMs,
  };
  return { run: { ...run, ...trying }, tryTabId: visibleTabId };
}

interface Surroundings {
  /** A visible tab of the run. */
  readonly visibleTabId: number | null;
  readonly isOnline: boolean;
}

/** Takes an outcome in one of the run's tabs. `isTied`: it says whether the retries helped. */
export function takeOutcome(
  run: RetryRun,
  { tabId, kind }: Pick<Outcome, 'tabId' | 'kind'>,
  now: Now & { readonly retryAt: number | null },
): { readonly run: RetryRun | null; readonly isTied: boolean } {
  if (!run.tabIds.includes(tabId)) return { run, isTied: false };
  const isOwn = run.phase === 'trying' && run.tryingTabId === tabId;
  if (kind === 'worked') {
    const rest = leaveRun(run, tabId);
    return { run: rest && isOwn ? { ...rest, phase: 'answered' } : rest, isTied: isOwn };
  }
  if (!isOwn) return { run, isTied: false };
  const next = { ...run, ...afterFailure(run, now) };
  return { run: next, isTied: next.phase === 'gave-up' };
}

function afterFailure(
  { triesMade }: RetryRun,
  { now, random, retryAt }: Now & { readonly retryAt: number | null },
): Partial<RetryRun> {
  const nextAt = nextTryAt({ triesMade, now, retryAt, random });
  if (nextAt === null) return { phase: 'gave-up', tryingTabId: null, nextAt: 0 };
  return { phase: 'waiting', tryingTabId: null, plannedAt: now, nextAt, retryAt };
}

function without(tabIds: readonly number[], tabId: number): readonly number[] {
  return tabIds.filter((other) => other !== tabId);
}
