import { setAlarm } from '../alarms.ts';
import { report } from '../errors.ts';
import { isOwnNetworkHost } from '../explain/is-own-network-host.ts';
import { parseRetryAfter } from '../explain/parse-retry-after.ts';
import type { KeepView } from '../explain/progress.ts';
import { createTurns } from '../in-turn.ts';
import type { Failure, Outcome } from '../navigation/outcome.ts';
import { readSlots, sessionSlot } from '../session.ts';
import { findFailingPage } from './find-failing-page.ts';
import { findVisibleTab } from './find-visible-tab.ts';
import { joinRun, type KeepRun, leaveRun, lookAtRun, takeOutcome } from './keep-run.ts';
import { loadPage } from './load-page.ts';

/**
 * Loads failing pages again for the person, by GET and one load at a time for each host. Waits of
 * less than a minute are kept by a timer of the worker, and by whatever page of ours shows them:
 * where a worker fell asleep, nobody is looking, and the alarm a minute later is soon enough.
 */
export interface Keeper {
  start(tabId: number, failure: Failure): Promise<void>;
  /** The person has had enough, or closed what showed it. */
  stop(host: string): Promise<void>;
  /** Something that matters may have changed: the time, the tab in front, or the network, which is back. */
  look(isBackOnline?: boolean): Promise<void>;
  /** True where this outcome tells whether keeping on trying helped. */
  take(outcome: Outcome): Promise<boolean>;
  leave(tabId: number): Promise<void>;
}

export const keepPrefix = 'keep:';

export function createKeeper(): Keeper {
  const inTurn = createTurns();
  let timer: ReturnType<typeof setTimeout> | undefined;

  const start = (tabId: number, failure: Failure) =>
    inTurn(async () => {
      const { host } = new URL(failure.url);
      const retryAt = readWish(failure);
      await write(host, joinRun(await readRun(host), tabId, { ...readChance(), retryAt }));
      await wind();
    });

  const stop = (host: string) =>
    inTurn(async () => {
      await write(host, null);
      await wind();
    });

  const look = (isBackOnline = false) =>
    inTurn(async () => {
      for (const [host, run] of await readRuns()) await lookAt(host, run, isBackOnline);
      await wind();
    });

  async function lookAt(host: string, known: KeepRun, isBackOnline: boolean): Promise<void> {
    const pruned = await prune(host, known);
    if (pruned === null) return write(host, null);
    const visibleTabId = await findVisibleTab(pruned.tabIds);
    if (pruned.phase === 'answered')
      return visibleTabId === null ? undefined : follow(host, pruned, visibleTabId);
    const { run, tryTabId } = lookAtRun(pruned, {
      ...readChance(),
      visibleTabId,
      // A page may hear of the network before this worker does.
      isOnline: isBackOnline || isOnline(host),
    });
    await write(host, run);
    if (tryTabId !== null) await load(tryTabId);
  }

  /** The site answered in another tab: this one need not wait any more. */
  async function follow(host: string, run: KeepRun, tabId: number): Promise<void> {
    await write(host, leaveRun(run, tabId));
    await load(tabId);
  }

  const take = (outcome: Outcome) =>
    inTurn(async () => {
      const { host } = new URL(outcome.url);
      const run = await readRun(host);
      if (run === null) return false;
      const retryAt = outcome.kind === 'failed' ? readWish(outcome) : null;
      const { run: next, isTied } = takeOutcome(run, outcome, { ...readChance(), retryAt });
      if (next === run) return isTied;
      await write(host, next);
      await wind();
      // Other tabs that wait may be in sight as well.
      if (next?.phase === 'answered') look().catch(report);
      return isTied;
    });

  const leave = (tabId: number) =>
    inTurn(async () => {
      for (const [host, run] of await readRuns()) {
        if (run.tabIds.includes(tabId)) await write(host, leaveRun(run, tabId));
      }
      await wind();
    });

  /** Sets the timer and the alarm to the next moment at which there is something to do. */
  async function wind(): Promise<void> {
    const moments = [...(await readRuns()).values()].flatMap(({ phase, nextAt }) => {
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
export async function readKeepView(host: string, tabId: number): Promise<KeepView | null> {
  const run = await readRun(host);
  if (!run?.tabIds.includes(tabId)) return null;
  const { phase, nextAt, triesMade } = run;
  return { phase, nextAt, triesMade };
}

/** Every host that is tried, with the tabs that wait for it. */
export async function readKeepViews(): Promise<
  readonly { readonly host: string; readonly tabIds: readonly number[]; readonly keep: KeepView }[]
> {
  return [...(await readRuns())].map(([host, { tabIds, phase, nextAt, triesMade }]) => ({
    host,
    tabIds,
    keep: { phase, nextAt, triesMade },
  }));
}

/** Without the tabs that show something else by now: another site, or what a form brought. */
async function prune(host: string, run: KeepRun): Promise<KeepRun | null> {
  let pruned: KeepRun | null = run;
  for (const tabId of run.tabIds) {
    // While it loads, nobody knows yet what it will show.
    if (run.phase === 'trying' && tabId === run.tryingTabId) continue;
    const page = await findFailingPage(tabId);
    const isStill = page !== null && new URL(page.url).host === host && !page.isForm;
    if (!isStill && pruned) pruned = leaveRun(pruned, tabId);
  }
  return pruned;
}

async function load(tabId: number): Promise<void> {
  const page = await findFailingPage(tabId);
  if (page) await loadPage(page).catch(report);
}

function readRun(host: string): Promise<KeepRun | null> {
  return sessionSlot<KeepRun>(keepPrefix + host).read();
}

function readRuns(): Promise<ReadonlyMap<string, KeepRun>> {
  return readSlots<KeepRun>(keepPrefix);
}

function write(host: string, run: KeepRun | null): Promise<void> {
  return sessionSlot<KeepRun>(keepPrefix + host).write(run);
}

function readWish({ headers, at }: Failure): number | null {
  return parseRetryAfter(headers['retry-after'], at);
}

function readChance(): { readonly now: number; readonly random: number } {
  return { now: Date.now(), random: Math.random() };
}

/** What is on this machine or beside it needs no internet. */
function isOnline(host: string): boolean {
  return navigator.onLine || isOwnNetworkHost(new URL(`http://${host}`).hostname);
}
