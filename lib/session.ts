import { browser } from './browser.ts';
import type { Trace } from './explain/trace-answerer.ts';
import type { RecentOutcome } from './explain/weigh-evidence.ts';
import { createTurns } from './in-turn.ts';
import { emptyTab, type TabState } from './navigation/tab-state.ts';

/**
 * THE ONLY storage.session: what is remembered while the browser runs, over the worker's many lives.
 * It never reaches the disk.
 */

const tabPrefix = 'tab:';
const noticePrefix = 'notice:';
const tracePrefix = 'trace:';
const recentKey = 'recent';
/** Evidence older than this says nothing about now. */
const recentMs = 10 * 60 * 1000;
const recentLimit = 300;
/** A longer gap between two failures makes a new incident (statistics, "Incident"). */
const incidentGapMs = 6 * 60 * 60 * 1000;

export async function readTabs(): Promise<Map<number, TabState>> {
  const stored = await browser.storage.session.get();
  return new Map(
    Object.entries(stored)
      .filter(([key]) => key.startsWith(tabPrefix))
      .map(([key, state]) => [Number(key.slice(tabPrefix.length)), state as TabState]),
  );
}

export async function readTab(tabId: number): Promise<TabState> {
  const key = tabPrefix + tabId;
  const stored = await browser.storage.session.get(key);
  return (stored[key] as TabState | undefined) ?? emptyTab;
}

export async function writeTab(tabId: number, state: TabState): Promise<void> {
  const key = tabPrefix + tabId;
  if (state === emptyTab) await browser.storage.session.remove([key, tracePrefix + tabId]);
  else await browser.storage.session.set({ [key]: state });
}

/** Calls back with each new state of the tab until `signal` aborts. */
export function watchTab(
  tabId: number,
  callBack: (state: TabState) => void,
  signal: AbortSignal,
): void {
  const key = tabPrefix + tabId;
  const listener = (changes: Record<string, { newValue?: unknown }>, area: string) => {
    const change = area === 'session' ? changes[key] : undefined;
    if (change) callBack((change.newValue as TabState | undefined) ?? emptyTab);
  };
  browser.storage.onChanged.addListener(listener);
  signal.addEventListener('abort', () => browser.storage.onChanged.removeListener(listener));
}

/** True once per incident of a site: the person is called to the popup once, not at every reload. */
export async function claimNotice(site: string, now: number): Promise<boolean> {
  const key = noticePrefix + site;
  const stored = await browser.storage.session.get(key);
  const last = stored[key] as number | undefined;
  await browser.storage.session.set({ [key]: now });
  return last === undefined || now - last > incidentGapMs;
}

/** The site works again: its next failure is a new incident. */
export async function endNotice(site: string): Promise<void> {
  await browser.storage.session.remove(noticePrefix + site);
}

/** How the loads of the last ten minutes ended, in all tabs but private ones; oldest first. */
export async function readRecent(): Promise<readonly RecentOutcome[]> {
  const stored = await browser.storage.session.get(recentKey);
  return (stored[recentKey] as readonly RecentOutcome[] | undefined) ?? [];
}

/** Calls back when another load has ended, and is in the history if it belongs there. */
export function watchRecent(callBack: () => void, signal: AbortSignal): void {
  watchSlots([recentKey], callBack, signal);
}

const inTurn = createTurns();
let toRemember: RecentOutcome[] = [];

/** However many loads end at once, they are written together. */
export function remember(outcome: RecentOutcome): Promise<void> {
  toRemember.push(outcome);
  return inTurn(async () => {
    const newest = toRemember.at(-1);
    if (!newest) return;
    const added = toRemember;
    toRemember = [];
    const kept = (await readRecent()).filter(({ at }) => at > newest.at - recentMs);
    await browser.storage.session.set({ [recentKey]: [...kept, ...added].slice(-recentLimit) });
  });
}

/** What was remembered of this load was no failure after all. */
export function forgetRecent({ host, path, at, kind }: RecentOutcome): Promise<void> {
  const isIt = (one: RecentOutcome) =>
    one.host === host && one.path === path && one.at === at && one.kind === kind;
  return inTurn(async () => {
    const kept = (await readRecent()).filter((one) => !isIt(one));
    await browser.storage.session.set({ [recentKey]: kept });
  });
}

/** What the page of a tab's failure told of its author; the page itself is not kept. */
export async function writeTrace(
  tabId: number,
  failureId: string,
  trace: Trace | null,
): Promise<void> {
  await browser.storage.session.set({ [tracePrefix + tabId]: { failureId, trace } });
}

/** `undefined` if that failure's page has not been read. */
export async function readTrace(
  tabId: number,
  failureId: string,
): Promise<Trace | null | undefined> {
  const key = tracePrefix + tabId;
  const stored = await browser.storage.session.get(key);
  const kept = stored[key] as { failureId: string; trace: Trace | null } | undefined;
  return kept?.failureId === failureId ? kept.trace : undefined;
}

/** One value of another room's own. */
export interface Slot<Value> {
  read(): Promise<Value | null>;
  /** `null` empties it. */
  write(value: Value | null): Promise<void>;
}

export function sessionSlot<Value>(key: string): Slot<Value> {
  return {
    async read() {
      const stored = await browser.storage.session.get(key);
      // Only `write` of the same slot puts anything there.
      return (stored[key] as Value | undefined) ?? null;
    },
    async write(value) {
      if (value === null) await browser.storage.session.remove(key);
      else await browser.storage.session.set({ [key]: value });
    },
  };
}

/** All values of slots whose keys begin so, by the rest of their key. */
export async function readSlots<Value>(prefix: string): Promise<ReadonlyMap<string, Value>> {
  const stored = await browser.storage.session.get();
  return new Map(
    Object.entries(stored)
      .filter(([key]) => key.startsWith(prefix))
      .map(([key, value]) => [key.slice(prefix.length), value as Value]),
  );
}

/** Calls back whenever a slot whose key begins so has changed, until `signal` aborts. */
export function watchSlots(
  prefixes: readonly string[],
  callBack: () => void,
  signal: AbortSignal,
): void {
  const listener = (changes: Record<string, unknown>, area: string) => {
    if (area !== 'session') return;
    const isOurs = Object.keys(changes).some((key) => prefixes.some((it) => key.startsWith(it)));
    if (isOurs) callBack();
  };
  browser.storage.onChanged.addListener(listener);
  signal.addEventListener('abort', () => browser.storage.onChanged.removeListener(listener));
}
