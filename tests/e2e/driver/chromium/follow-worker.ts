import type { Page as PuppeteerPage, Target } from 'puppeteer-core';
import { until } from '../../../until.ts';
import { startPatienceMs } from '../assemble-driver.ts';
import { collectErrors } from './collect-errors.ts';

export type FollowedWorker = {
  /** Waits for a worker that started after the last call, until it runs. */
  nextStart(): Promise<void>;
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

  // Either may be heard of first: that it runs, or that it is there.
  const attachOnce = async () => {
    const target = findWorker();
    if (!isRunning || !target || errors.has(target)) return;
    errors.set(target, []);
    untold.add(target);
    try {
      const worker = await target.worker();
      if (worker) errors.set(target, await collectErrors(worker.client));
    } catch (error) {
      // It stopped before we could listen.
      if (!isStopped(error)) throw error;
    }
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
    errors: () => [...errors.values()].flat(),
  };
}

/** The worker is gone, by itself or because we were quicker, or all of Chromium is. */
export function isStopped(error: unknown): boolean {
  return /(Target|Session|Connection) closed|No (session|target) with given id/.test(String(error));
}
