import type { StepView } from '../explain/progress.ts';
import type { Page } from '../memory/page.ts';
import type { Outcome } from '../navigation/outcome.ts';

/** Where the person is in restarting the modem, from one failing page. */
export interface StepRun extends StepView, Page {
  readonly url: string;
  /** The last timer: when it ends, the page is tried without being asked. */
  readonly isLast: boolean;
  /** How often the page was tried since the modem should be up. */
  readonly triesMade: number;
  /** The outcome of a try is still to come. */
  readonly isTrying: boolean;
}

/** A modem may need longer than the guide says; after so many tries the person takes over. */
const triesLimit = 5;
const betweenTriesMs = 60_000;

export function beginStep(
  page: Page & { readonly url: string },
  {
    step,
    waitSeconds,
    isLast,
  }: { readonly step: number; readonly waitSeconds: number; readonly isLast: boolean },
  now: number,
): StepRun {
  const { tabId, isPrivate, url } = page;
  return {
    tabId,
    isPrivate,
    url,
    step,
    isLast,
    endsAt: now + waitSeconds * 1000,
    triesMade: 0,
    isTrying: false,
  };
}

/**
 * Whether the page is to be tried now: the last timer is over, or the network has just come back.
 * A clock set back must not keep anybody waiting, so a wait never grows.
 */
export function isTimeToTry(run: StepRun, now: number, isBackOnline: boolean): boolean {
  if (run.isTrying || run.triesMade >= triesLimit) return false;
  return isBackOnline || (run.isLast && now >= run.endsAt);
}

export function beginTry(run: StepRun): StepRun {
  return { ...run, isTrying: true, triesMade: run.triesMade + 1 };
}

/** The guide after an outcome in its tab; `null`: whoever answered, the connection is back. */
export function takeStepOutcome(
  run: StepRun,
  { tabId, kind }: Pick<Outcome, 'tabId' | 'kind'>,
  now: number,
): StepRun | null {
  if (tabId !== run.tabId || !run.isTrying) return run;
  if (kind !== 'unreachable') return null;
  return { ...run, isTrying: false, isLast: true, endsAt: now + betweenTriesMs };
}

/** When to look again, in milliseconds since the epoch; `null`: the person has the next word. */
export function nextLookAt({ isLast, isTrying, triesMade, endsAt }: StepRun): number | null {
  return isLast && !isTrying && triesMade < triesLimit ? endsAt : null;
}
