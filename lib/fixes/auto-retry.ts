import { setAlarm } from '../browser/alarms.ts';
import { findVisibleTab } from '../browser/tabs.ts';
import { report } from '../errors.ts';
import type { RetryView } from '../explain/progress.ts';
import { createTurns } from '../in-turn.ts';
import { isOwnNetworkHost } from '../knowledge/is-own-network-host.ts';
import type { Page } from '../memory/page.ts';
import { pageValue, readPageValues } from '../memory/page-memory.ts';
import type { LoadProblem, Outcome } from '../navigation/outcome.ts';
import { readRetryAfter } from '../navigation/parse-retry-after.ts';
import { findFailingPage } from './failing-page.ts';
import { readChance } from './jitter.ts';
import { loadPage } from './load-page.ts';
import { joinRun, leaveRun, lookAtRun, type RetryRun, takeOutcome } from './retry-run.ts';

/**
 * "Keep trying": loads failing pages again for the person, by GET and one load at a time for each
 * host. A timer of the worker keeps waits of less than a minute. Each page that shows a wait keeps
 * it too. Where the worker fell asleep, nobody is looking, and an alarm a minute later will do.
 */
export interface AutoRetry {
  start(page: Page, problem: LoadProblem): Promise<void>;
  /** The person has had enough, or closed what showed it. */
  stop(page: Page, host: string): Promise<void>;
  /** Something that matters may have changed: the time, the tab in front, or the network, which is back. */
  look(isBackOnline?: boolean): Promise<void>;
  /** True where this outcome tells whether keeping on trying helped. */
  take(page: Page, outcome: Outcome): Promise<boolean>;
  leave(tabId: number): Promise<void>;
}

export const retryPrefix = 'retry:';

/** Whose run it is: a host's in all normal pages, or in one private page. */
interface RunOwner {
  readonly page: Page;
  readonly host: string;
}

export function createAutoRetry(): AutoRetry {
  const inTurn = createTurns();
  let timer: ReturnType<typeof setTimeout> | undefined;

  const start = (page: Page, problem: LoadProblem) =>
    inTurn(async () => {
      const owner = { page, host: new URL(problem.url).host };
      const retryAt = readRetryAt(problem);
      const run = await runOf(owner).read();
      await runOf(owner).write(joinRun(run, page.tabId, { ...readChance(), retryAt }));
      await schedule();
    });

  const stop = (page: Page, host: string) =>
    inTurn(async () => {
      await runOf({ page, host }).write(null);
      await schedule();
    });

  const look = (isBackOnline = false) =>
    inTurn(async () => {
      for (const { owner, run } of await readRuns()) await lookAt(owner, run, isBackOnline);
      await schedule();
    });

  async function lookAt(owner: RunOwner, known: RetryRun, isBackOnline: boolean): Promise<void> {
    const { write } = runOf(owner);
    const pruned = await prune(owner.host, known);
    if (pruned === null) return write(null);
    const visibleTabId = await findVisibleTab(pruned.tabIds);
    if (pruned.phase === 'answered')
      return visibleTabId === null ? undefined : follow(owner, pruned, visibleTabId);
    const { run, tryTabId } = lookAtRun(pruned, {
      ...readChance(),
      visibleTabId,
      // A page may hear of the network before this worker does.
      isOnline: isBackOnline || isOnline(owner.host),
    });
    await write(run);
    if (tryTabId !== null) await load(tryTabId);
  }

  /** The site answered in another tab: this one need not wait any more. */
  async function follow(owner: RunOwner, run: RetryRun, tabId: number): Promise<void> {
    await runOf(owner).write(leaveRun(run, tabId));
    await load(tabId);
  }

  const take = (page: Page, outcome: Outcome) =>
    inTurn(async () => {
      const owner = { page, host: new URL(outcome.url).host };
      const run = await runOf(owner).read();
      if (run === null) return false;
      const retryAt = readRetryAt(outcome);
      const { run: next, isTied } = takeOutcome(run, outcome, { ...readChance(), retryAt });
      if (next === run) return isTied;
      await runOf(owner).write(next);
      await schedule();
      // Other tabs that wait may be in sight as well.
      if (next?.phase === 'answered') look().catch(report);
      return isTied;
    });

  const leave = (tabId: number) =>
    inTurn(async () => {
      for (const { owner, run } of await readRuns()) {
        if (run.tabIds.includes(tabId)) await runOf(owner).write(leaveRun(run, tabId));
      }
      await schedule();
    });

  /** Sets the timer and the alarm to the next moment at which there is something to do. */
  async function schedule(): Promise<void> {
    const moments = (await readRuns()).flatMap(({ run: { phase, nextAt } }) => {
      if (phase === 'waiting' || phase === 'trying') return [nextAt];
      // No event is sure to tell a sleeping worker that the network is back.
      return phase === 'offline' ? [Date.now()] : [];
    });
    const nextAt = moments.length > 0 ? Math.min(...moments) : null;
    clearTimeout(timer);
    if (nextAt !== null && nextAt > Date.now())
      timer = setTimeout(() => look().catch(report), nextAt - Date.now());
    await setAlarm('keep-trying', nextAt);
  }

  return { start, stop, look, take, leave };
}

/** Null for a tab that nobody asked to wait, though others wait for the same host: it is left alone. */
export async function readRetryView(page: Page, host: string): Promise<RetryView | null> {
  const run = await runOf({ page, host }).read();
  return run?.tabIds.includes(page.tabId) ? toView(run) : null;
}

export interface HostRetry {
  readonly host: string;
  readonly tabIds: readonly number[];
  readonly retry: RetryView;
}

/** Every host that is tried, with the tabs that wait for it. A normal window is told of no private page. */
export async function readRetryViews(
  teller: Pick<Page, 'isPrivate'>,
): Promise<readonly HostRetry[]> {
  return (await readRuns())
    .filter(({ owner }) => teller.isPrivate || !owner.page.isPrivate)
    .map(({ owner: { host }, run }) => ({ host, tabIds: run.tabIds, retry: toView(run) }));
}

function toView({ phase, nextAt, triesMade, beganAt }: RetryRun): RetryView {
  return { phase, nextAt, triesMade, beganAt };
}

/** Without the tabs that show something else by now: another site, or what a form brought. */
async function prune(host: string, run: RetryRun): Promise<RetryRun | null> {
  let pruned: RetryRun | null = run;
  for (const tabId of run.tabIds) {
    // While it loads, nobody knows yet what it will show.
    if (run.phase === 'trying' && tabId === run.tryingTabId) continue;
    const page = await findFailingPage(tabId);
    const isStill = page !== null && page.host === host && !page.isForm;
    if (!isStill && pruned) pruned = leaveRun(pruned, tabId);
  }
  return pruned;
}

async function load(tabId: number): Promise<void> {
  const page = await findFailingPage(tabId);
  if (page) await loadPage(page).catch(report);
}

async function readRuns(): Promise<
  readonly { readonly owner: RunOwner; readonly run: RetryRun }[]
> {
  const entries = await readPageValues<RetryRun>(retryPrefix);
  return entries.map(({ name: host, value: run, page }) => ({ owner: { page, host }, run }));
}

function runOf({ page, host }: RunOwner) {
  return pageValue<RetryRun>(page, retryPrefix + host);
}

/** The site's own wish. Where nobody answered there is none. */
function readRetryAt(outcome: Outcome): number | null {
  return outcome.kind === 'failed' ? readRetryAfter(outcome.headers, outcome.at) : null;
}

/** What is on this machine or beside it needs no internet. */
function isOnline(host: string): boolean {
  return navigator.onLine || isOwnNetworkHost(new URL(`http://${host}`).hostname);
}
