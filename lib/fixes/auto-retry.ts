import { setAlarm } from '../browser/alarms.ts';
import { findVisibleTab } from '../browser/tabs.ts';
import { report } from '../errors.ts';
import type { RetryView } from '../explain/progress.ts';
import { createTurns } from '../in-turn.ts';
import { isOwnNetworkHost } from '../knowledge/is-own-network-host.ts';
import { type PageEntry, pageValue, readPageValues } from '../memory/page-memory.ts';
import type { Page } from '../memory/privacy-gate.ts';
import type { LoadProblem, Outcome } from '../navigation/outcome.ts';
import { readRetryAfter } from '../navigation/parse-retry-after.ts';
import { findFailingPage, isUnknown } from './failing-page.ts';
import { readChance } from './jitter.ts';
import { type LastingProgress, retryPrefix } from './lasting-progress.ts';
import { loadPage } from './load-page.ts';
import { joinRun, leaveRun, lookAtRun, type RetryRun, takeOutcome } from './retry-run.ts';

/**
 * "Keep trying": loads failing pages again, by GET, one load at a time for each host. A timer in the
 * worker ends waits of less than a minute. Each page that shows a wait ends it too. If the worker has
 * stopped, nobody is looking, and an alarm a minute later is enough.
 */
export interface AutoRetry {
  start(page: Page, problem: LoadProblem): Promise<void>;
  /** The person stopped it, or closed the help. */
  stop(page: Page, host: string): Promise<void>;
  /** Checks all runs: the time, the active tab or the network may have changed. */
  look(isBackOnline?: boolean): Promise<void>;
  /** Resolves with true if this outcome says whether the retries helped. */
  take(page: Page, outcome: Outcome): Promise<boolean>;
  leave(tabId: number): Promise<void>;
}

/** The owner of a run: a host in all normal pages, or in one private page. */
interface RunOwner {
  readonly page: Page;
  readonly host: string;
}

export function createAutoRetry(lasting: LastingProgress): AutoRetry {
  const inTurn = createTurns();
  let timer: ReturnType<typeof setTimeout> | undefined;
  inTurn(() => lasting.restored).catch(report);

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
    const pruned = await leaveMovedTabs(owner.host, known);
    if (pruned === null) return write(null);
    const visibleTabId = await findLoadableTab(pruned);
    if (pruned.phase === 'answered')
      return visibleTabId === null ? undefined : loadWaiting(owner, pruned, visibleTabId);
    const { run, tryTabId } = lookAtRun(pruned, {
      ...readChance(),
      visibleTabId,
      // A page may know that the network is back before this worker does.
      isOnline: isBackOnline || isOnline(owner.host),
    });
    await write(run);
    if (tryTabId !== null) await load(tryTabId);
  }

  /** The site answered in another tab, so this one is loaded. */
  async function loadWaiting(owner: RunOwner, run: RetryRun, tabId: number): Promise<void> {
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
      // Other waiting tabs may be visible too.
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

  /** Sets the timer and the alarm to the next due time. */
  async function schedule(): Promise<void> {
    const entries = await readEntries();
    const moments = entries.flatMap(({ value: { phase, nextAt } }) => {
      if (phase === 'waiting' || phase === 'trying') return [nextAt];
      // No event reliably wakes the worker when the network is back.
      return phase === 'offline' ? [Date.now()] : [];
    });
    const nextAt = moments.length > 0 ? Math.min(...moments) : null;
    clearTimeout(timer);
    if (nextAt !== null && nextAt > Date.now())
      timer = setTimeout(() => look().catch(report), nextAt - Date.now());
    await setAlarm('keep-trying', nextAt);
    await lasting.save(retryPrefix, entries);
  }

  return { start, stop, look, take, leave };
}

/** The retries of a tab; `null` for a tab that is not part of the run. */
export async function readRetryView(page: Page, host: string): Promise<RetryView | null> {
  const run = await runOf({ page, host }).read();
  return run?.tabIds.includes(page.tabId) ? toView(run) : null;
}

export interface HostRetry {
  readonly host: string;
  readonly tabIds: readonly number[];
  readonly retry: RetryView;
}

/** All runs, with their tabs. A normal window gets none of a private page. */
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

/** Removes tabs that show something else by now: another site, or the answer to a form. */
async function leaveMovedTabs(host: string, run: RetryRun): Promise<RetryRun | null> {
  let pruned: RetryRun | null = run;
  for (const tabId of run.tabIds) {
    // It is loading, so its outcome is not known yet.
    if (run.phase === 'trying' && tabId === run.tryingTabId) continue;
    const page = await findFailingPage(tabId);
    const isStill = page ? page.host === host && !page.isForm : await isUnknown(tabId, host);
    if (!isStill && pruned) pruned = leaveRun(pruned, tabId);
  }
  return pruned;
}

/** The visible tab of a run, if it is known to fail. */
async function findLoadableTab({ tabIds }: RetryRun): Promise<number | null> {
  const tabId = await findVisibleTab(tabIds);
  return tabId !== null && (await findFailingPage(tabId)) ? tabId : null;
}

async function load(tabId: number): Promise<void> {
  const page = await findFailingPage(tabId);
  if (page) await loadPage(page).catch(report);
}

async function readRuns(): Promise<
  readonly { readonly owner: RunOwner; readonly run: RetryRun }[]
> {
  const entries = await readEntries();
  return entries.map(({ name: host, value: run, page }) => ({ owner: { page, host }, run }));
}

function readEntries(): Promise<readonly PageEntry<RetryRun>[]> {
  return readPageValues(retryPrefix);
}

function runOf({ page, host }: RunOwner) {
  return pageValue<RetryRun>(page, retryPrefix + host);
}

/** The site's `Retry-After`; `null` if nobody answered. */
function readRetryAt(outcome: Outcome): number | null {
  if (outcome.kind !== 'failed') return null;
  // A failure in the future means that the clock was set back.
  return readRetryAfter(outcome.headers, Math.min(outcome.at, Date.now()));
}

/** Hosts on the own machine or network need no internet. */
function isOnline(host: string): boolean {
  return navigator.onLine || isOwnNetworkHost(new URL(`http://${host}`).hostname);
}
