import { setAlarm } from '../alarms.ts';
import { report } from '../errors.ts';
import { modemSteps } from '../explain/modem-steps.ts';
import type { GuideView } from '../explain/progress.ts';
import { createTurns } from '../in-turn.ts';
import type { Outcome } from '../navigation/outcome.ts';
import { sessionSlot } from '../session.ts';
import { findFailingPage } from './find-failing-page.ts';
import {
  beginStep,
  beginTry,
  type GuideRun,
  isTimeToTry,
  nextLookAt,
  takeGuideOutcome,
} from './guide-run.ts';
import { loadPage } from './load-page.ts';
import { rememberFix } from './remember-effort.ts';

/** Restarting the modem: its timers outlive the card and the worker, and its end tries the page. */
export interface Guide {
  /** Starts the timer of one step; steps without a wait have none. */
  begin(tabId: number, step: number): Promise<void>;
  stop(): Promise<void>;
  /** Time has passed, or, with `isBackOnline`, the network has just come back. */
  look(isBackOnline: boolean): Promise<void>;
  take(outcome: Outcome): Promise<void>;
}

/** There is one modem, so there is one guide. */
export const guideKey = 'guide';
const slot = sessionSlot<GuideRun>(guideKey);

/** The step that waits longest comes last: after it, all lights are on. */
const lastStep = modemSteps.findLastIndex(({ waitSeconds }) => waitSeconds > 0);

export function createGuide(): Guide {
  const inTurn = createTurns();
  let timer: ReturnType<typeof setTimeout> | undefined;

  const begin = (tabId: number, step: number) =>
    inTurn(async () => {
      const page = await findFailingPage(tabId);
      const waitSeconds = modemSteps[step]?.waitSeconds ?? 0;
      if (!page || waitSeconds === 0) return;
      const isLast = step === lastStep;
      await put(beginStep(page, { step, waitSeconds, isLast }, Date.now()));
    });

  const stop = () => inTurn(() => put(null));

  const look = (isBackOnline: boolean) =>
    inTurn(async () => {
      const run = await slot.read();
      if (!run) return;
      const page = await findFailingPage(run.tabId);
      if (page?.url !== run.url) return put(null);
      if (!isTimeToTry(run, Date.now(), isBackOnline)) return put(run);
      await put(beginTry(run));
      await rememberFix(new URL(page.url).host, 'restart-modem');
      await loadPage(page);
    });

  const take = (outcome: Outcome) =>
    inTurn(async () => {
      const run = await slot.read();
      if (run) await put(takeGuideOutcome(run, outcome, Date.now()));
    });

  async function put(run: GuideRun | null): Promise<void> {
    await slot.write(run);
    const at = run && nextLookAt(run);
    clearTimeout(timer);
    if (at !== null) timer = setTimeout(() => look(false).catch(report), at - Date.now());
    await setAlarm('guide', at);
  }

  return { begin, stop, look, take };
}

export async function readGuideView(): Promise<GuideView | null> {
  const run = await slot.read();
  return run && { step: run.step, endsAt: run.endsAt };
}
