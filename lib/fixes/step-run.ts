import type { StepView } from '../explain/progress.ts';
import type { Page } from '../memory/privacy-gate.ts';
import type { Outcome } from '../navigation/outcome.ts';
import { minuteMs } from '../time-units.ts';

/** The progress of a modem restart, from one failing page. */
export interface StepRun extends StepView, Page {
  readonly host: string;
  /** The last timer. When it ends, the page is loaded automatically. */
  readonly isLast: boolean;
  /** The number of loads since the last timer ended. */
  readonly triesMade: number;
  /** A load is running. */
  readonly isTrying: boolean;
}

/** A modem may need longer. After this many tries the person must act. */
const triesLimit = 5;
const betweenTriesMs = minuteMs;
/** Longer than any timer of a step. */
const longestWaitMs = 5 * minuteMs;

export function beginStep(
  page: Page & { readonly host: string },
  {
    step,
    waitSeconds,
    isLast,
  }: { readonly step: number; readonly waitSeconds: number; readonly isLast: boolean },
  now: number,
): StepRun {
  const { tabId, isPrivate, host } = page;
  return {
    tabId,
    isPrivate,
    host,
    step,
    isLast,
    endsAt: now + waitSeconds * 1000,
    triesMade: 0,
    isTrying: false,
  };
}

/** Whether to load the page now: the last timer has ended, or the network is back. */
export function isTimeToTry(run: StepRun, now: number, isBackOnline: boolean): boolean {
  if (run.isTrying || run.triesMade >= triesLimit) return false;
  return isBackOnline || (run.isLast && now >= endOf(run, now));
}

/** When the timer ends. An end that is too far away means that the clock was set back. */
export function endOf({ endsAt }: StepView, now: number): number {
  return endsAt - now > longestWaitMs ? now : endsAt;
}

export function beginTry(run: StepRun): StepRun {
  return { ...run, isTrying: true, triesMade: run.triesMade + 1 };
}

/** The run after an outcome in its tab; `null`: somebody answered, so the connection works. */
export function takeStepOutcome(
  run: StepRun,
  { tabId, kind }: Pick<Outcome, 'tabId' | 'kind'>,
  now: number,
): StepRun | null {
  if (tabId !== run.tabId || !run.isTrying) return run;
  if (kind !== 'unreachable') return null;
  return { ...run, isTrying: false, isLast: true, endsAt: now + betweenTriesMs };
}

/** When to check again, in milliseconds since the epoch; `null`: the person must act. */
export function nextLookAt({ isLast, isTrying, triesMade, endsAt }: StepRun): number | null {
  return isLast && !isTrying && triesMade < triesLimit ? endsAt : null;
}
