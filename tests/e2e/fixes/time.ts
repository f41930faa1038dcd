import type { Browser } from 'webextension-polyfill';
import type { Driver } from '../driver/driver.ts';

/** The extension's API, as its own pages see it. */
declare const chrome: Browser;

/** A stored watch. It has more fields than these. */
interface WatchRow {
  host: string;
  startedAt: number;
  checksMade: number;
  state: { kind: string; nextAt?: number; at?: number };
}

export function readWatches(driver: Driver): Promise<WatchRow[]> {
  return driver.evaluate(async () => {
    const { watches = [] } = await chrome.storage.local.get('watches');
    return watches as WatchRow[];
  });
}

/** The time of the one alarm for watches, in milliseconds since the epoch; null without one. */
export function readAlarm(driver: Driver): Promise<number | null> {
  return driver.evaluate(async () => (await chrome.alarms.get('watch'))?.scheduledTime ?? null);
}

/** Moves all watches into the past, with no check missed, and triggers the alarm. */
export async function passTime(driver: Driver, minutes: number): Promise<void> {
  await driver.evaluate(async (ms) => {
    const now = Date.now();
    const { watches = [] } = await chrome.storage.local.get('watches');
    const earlier = (watches as WatchRow[]).map((watch) => ({
      ...watch,
      startedAt: watch.startedAt - ms,
      state:
        watch.state.nextAt === undefined
          ? watch.state
          : { ...watch.state, nextAt: Math.max(watch.state.nextAt - ms, now) },
    }));
    await chrome.storage.local.set({ watches: earlier });
    await chrome.alarms.create('watch', { when: now });
  }, minutes * 60_000);
}

/** A stored run of "Keep trying". It has more fields than these. */
interface RunRow {
  tabIds: number[];
  phase: string;
  /** Milliseconds since the epoch. */
  nextAt: number;
}

/** Null where nothing is tried on this host. */
export function readRun(driver: Driver, host: string): Promise<RunRow | null> {
  return driver.evaluate(async (key) => {
    const { [key]: run = null } = await chrome.storage.session.get(key);
    return run as RunRow | null;
  }, `retry:${host}`);
}

/** Ends the wait for the next try now, as after five seconds or more. */
export async function endWait(driver: Driver, host: string): Promise<void> {
  await driver.evaluate(async (key) => {
    const { [key]: run } = await chrome.storage.session.get(key);
    await chrome.storage.session.set({ [key]: { ...(run as object), nextAt: Date.now() } });
    await chrome.alarms.create('keep-trying', { when: Date.now() });
  }, `retry:${host}`);
}
