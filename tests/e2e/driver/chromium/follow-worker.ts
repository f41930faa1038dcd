import type { CDPSession, Page as PuppeteerPage, Target } from 'puppeteer-core';
import { until } from '../../../until.ts';
import { startPatienceMs } from '../assemble-driver.ts';
import { collectErrors } from './collect-errors.ts';

export type FollowedWorker = {
  /** Waits for a worker that started after the last call, until it runs. */
  nextStart(): Promise<void>;
  /** The connection to the worker, while it runs. */
  session(): Promise<CDPSession | null>;
  /** Ends it, for Chromium stops no worker that has one. */
  letGo(): Promise<void>;
  /** Of all workers so far. */
  errors(): string[];
};

/**
 * Hears of each start of the extension's worker, and attaches once it runs. A worker that is attached
 * to while it starts may never run: github.com/puppeteer/puppeteer/issues/9995. Chromium keeps the
 * errors until then (seen: 156).
 */
export async function followWorker(
  page: PuppeteerPage,
  origin: string,
  findWorker: () => Target | undefined,
): Promise<FollowedWorker> {
  const errors = new Map<Target, string[]>();
  const untold = new Set<Target>();
  let isRunning = false;
  let connected: Promise<CDPSession | null> = Promise.resolve(null);

  const liveSession = async () => {
    const session = await connected;
    return session && !session.detached ? session : null;
  };

  // Either may be heard of first: that it runs, or that it is there.
  const attachOnce = async () => {
    const target = findWorker();
    if (!isRunning || !target || errors.has(target)) return;
    errors.set(target, []);
    untold.add(target);
    connected = unlessStopped(() => target.createCDPSession());
    const session = await connected;
    const heard = session && (await unlessStopped(() => collectErrors(session)));
    if (heard) errors.set(target, heard);
  };

  page.browser().on('targetcreated', attachOnce);
  const session = await page.createCDPSession();
  session.on('ServiceWorker.workerVersionUpdated', async ({ versions }) => {
    for (const { scriptURL, runningStatus } of versions) {
      if (scriptURL.startsWith(origin)) isRunning = runningStatus === 'running';
    }
    await attachOnce();
  });
  await session.send('ServiceWorker.enable');

  return {
    async nextStart() {
      await until('the worker to run', async () => untold.size > 0, startPatienceMs);
      untold.clear();
    },
    session: liveSession,
    async letGo() {
      // The next one must not be attached to for what is known of this one.
      isRunning = false;
      const session = await liveSession();
      if (session) await unlessStopped(() => session.detach());
    },
    errors: () => [...errors.values()].flat(),
  };
}

/** Null if the worker is gone, by itself or because we were quicker, or all of Chromium is. */
export async function unlessStopped<T>(work: () => Promise<T>): Promise<T | null> {
  try {
    return await work();
  } catch (error) {
    if (isStopped(error)) return null;
    throw error;
  }
}

function isStopped(error: unknown): boolean {
  return /(Target|Session|Connection) closed|No (session|target) with given id/.test(String(error));
}
