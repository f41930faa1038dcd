import type { RetryView } from '../explain/progress.ts';
import type { Outcome } from '../navigation/outcome.ts';
import { nextTryAt } from './retry-schedule.ts';

/** One host that is tried again and again: one timer, however many tabs wait for it. */
export interface RetryRun {
  /** Who waits, the last that joined first. */
  readonly tabIds: readonly number[];
  readonly phase: RetryView['phase'];
  /** Milliseconds since the epoch: the next try, or, while one is under way, its patience's end. */
  readonly nextAt: number;
  readonly triesMade: number;
  /** Milliseconds since the epoch. */
  readonly beganAt: number;
  readonly tryingTabId: number | null;
  /** Milliseconds since the epoch: the site's own wish at its last answer. */
  readonly retryAt: number | null;
}

/** A load that says nothing for so long counts as one that failed. */
const timeoutMs = 2 * 60 * 1000;
/** The longest wait there is, with its spread, and some: a later time comes from a clock set back. */
const longestWaitMs = 10 * 60 * 1000;

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
  return { ...nothingYet, tabIds: [tabId], phase: 'waiting', nextAt, retryAt };
}

/** The run without one of its tabs; `null` when it was the last. */
export function leaveRun(run: RetryRun, tabId: number): RetryRun | null {
  const tabIds = without(run.tabIds, tabId);
  return tabIds.length === 0 ? null : { ...run, tabIds };
}

/** What a look at the clock and the screen brings: `tryTabId` is to be loaded now. */
export function lookAtRun(
  run: RetryRun,
  { now, random, visibleTabId, isOnline }: Now & Surroundings,
): { readonly run: RetryRun; readonly tryTabId: number | null } {
  const stay = (changes: Partial<RetryRun>) => ({ run: { ...run, ...changes }, tryTabId: null });
  if (run.phase === 'gave-up' || run.phase === 'answered') return stay({});
  if (run.nextAt - now > longestWaitMs && run.nextAt > (run.retryAt ?? 0)) {
    return stay(afterFailure(run, { now, random, retryAt: run.retryAt }));
  }
  if (now < run.nextAt) return stay(run.phase === 'trying' ? {} : { phase: 'waiting' });
  if (run.phase === 'trying') return stay(afterFailure(run, { now, random, retryAt: null }));
  if (!isOnline) return stay({ phase: 'offline' });
  if (visibleTabId === null) return stay({ phase: 'hidden' });
  const trying: Partial<RetryRun> = {
    phase: 'trying',
    triesMade: run.triesMade + 1,
    tryingTabId: visibleTabId,
    nextAt: now + timeoutMs,
  };
  return { run: { ...run, ...trying }, tryTabId: visibleTabId };
}

interface Surroundings {
  /** One of the run's tabs that the person can see. */
  readonly visibleTabId: number | null;
  readonly isOnline: boolean;
}

/**
 * What an outcome in one of the run's tabs brings. `isTied`: it is the run's own outcome, the one
 * that tells whether keeping on trying helped.
 */
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
  return { phase: 'waiting', tryingTabId: null, nextAt, retryAt };
}

function without(tabIds: readonly number[], tabId: number): readonly number[] {
  return tabIds.filter((other) => other !== tabId);
}
