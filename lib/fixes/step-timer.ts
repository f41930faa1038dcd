import { setAlarm } from '../browser/alarms.ts';
import { report } from '../errors.ts';
import { fixOfSteps } from '../explain/built-in-fixes.ts';
import type { FixRows } from '../explain/fix-row.ts';
import type { StepView } from '../explain/progress.ts';
import { createTurns } from '../in-turn.ts';
import { type PageEntry, pageValue, readPageValues } from '../memory/page-memory.ts';
import type { Page } from '../memory/privacy-gate.ts';
import type { Outcome } from '../navigation/outcome.ts';
import { rememberFix } from './attempts-store.ts';
import { findFailingPage, isUnknown } from './failing-page.ts';
import { type LastingProgress, stepKey } from './lasting-progress.ts';
import { loadPage } from './load-page.ts';
import {
  beginStep,
  beginTry,
  endOf,
  isTimeToTry,
  nextLookAt,
  type StepRun,
  takeStepOutcome,
} from './step-run.ts';

/**
 * The timers of a modem restart. They outlive the card and the worker. The last one loads the page.
 */
export interface StepTimer {
  /** Starts the timer of a step that has a wait. */
  begin(tabId: number, step: number): Promise<void>;
  stop(): Promise<void>;
  /** Checks the timer. `isBackOnline`: the network is back. */
  look(isBackOnline: boolean): Promise<void>;
  take(page: Page, outcome: Outcome): Promise<void>;
}

export function createStepTimer(
  lasting: LastingProgress,
  fixes: () => Promise<FixRows>,
): StepTimer {
  const inTurn = createTurns();
  let timer: ReturnType<typeof setTimeout> | undefined;
  inTurn(() => lasting.restored).catch(report);

  const begin = (tabId: number, step: number) =>
    inTurn(async () => {
      const page = await findFailingPage(tabId);
      const steps = (await fixes())[fixOfSteps]?.steps ?? [];
      const waitSeconds = steps[step]?.waitSeconds ?? 0;
      if (!page || waitSeconds === 0) return;
      // After the last step that has a wait, the page is loaded.
      const isLast = step === steps.findLastIndex((each) => each.waitSeconds > 0);
      await stopRun();
      await put(beginStep(page, { step, waitSeconds, isLast }, Date.now()));
    });

  const stop = () => inTurn(stopRun);

  const look = (isBackOnline: boolean) =>
    inTurn(async () => {
      const run = await readRun();
      if (!run) return;
      const page = await findFailingPage(run.tabId);
      if (page?.host !== run.host)
        return (await isUnknown(run.tabId, run.host)) ? undefined : stopRun();
      if (!isTimeToTry(run, Date.now(), isBackOnline)) return put(run);
      await put(beginTry(run));
      await rememberFix(page, page.host, fixOfSteps);
      await loadPage(page);
    });

  const take = (page: Page, { kind }: Outcome) =>
    inTurn(async () => {
      // Not `readRun`: each load comes here, and that reads what all tabs remember.
      const run = await stepOf(page).read();
      const next = run && takeStepOutcome(run, { tabId: page.tabId, kind }, Date.now());
      if (next) await put(next);
      else if (run) await stopRun();
    });

  async function put(run: StepRun): Promise<void> {
    await stepOf(run).write(run);
    await schedule(nextLookAt(run), [{ name: '', value: run, page: run }]);
  }

  async function stopRun(): Promise<void> {
    const run = await readRun();
    if (run) await stepOf(run).write(null);
    await schedule(null, []);
  }

  async function schedule(
    at: number | null,
    running: readonly PageEntry<StepRun>[],
  ): Promise<void> {
    clearTimeout(timer);
    if (at !== null) timer = setTimeout(() => look(false).catch(report), at - Date.now());
    await setAlarm('step', at);
    await lasting.save(stepKey, running);
  }

  return { begin, stop, look, take };
}

export async function readStepView(page: Page): Promise<StepView | null> {
  const run = await stepOf(page).read();
  return run && { step: run.step, endsAt: endOf(run, Date.now()) };
}

async function readRun(): Promise<StepRun | null> {
  const [entry] = await readPageValues<StepRun>(stepKey);
  return entry?.value ?? null;
}

function stepOf(page: Page) {
  return pageValue<StepRun>(page, stepKey);
}
