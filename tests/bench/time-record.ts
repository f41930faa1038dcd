import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import type { Page } from '../e2e/driver/driver.ts';
import type * as recordInPage from './record-in-page.ts';

declare global {
  var benchCode: typeof recordInPage | undefined;
}

/** The code that records, as a script of its own. */
export async function buildRecorder(): Promise<string> {
  const entry = fileURLToPath(new URL('record-in-page.ts', import.meta.url));
  const built = await build({
    configFile: false,
    logLevel: 'error',
    build: { write: false, lib: { entry, formats: ['iife'], name: 'benchCode' } },
  });
  const [bundle] = Array.isArray(built) ? built : [];
  const [chunk] = bundle?.output ?? [];
  if (chunk?.type !== 'chunk') throw new Error('There is no code to run.');
  return `${chunk.code}; globalThis.benchCode = benchCode;`;
}

/** Gives a page of the extension that code. */
export async function teachToRecord(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const script = document.createElement('script');
    script.src = 'bench.js';
    const loaded = new Promise((resolve) => script.addEventListener('load', resolve));
    document.head.append(script);
    await loaded;
  });
}

export async function timeRecord(
  page: Page,
  hosts: readonly string[],
  forgotten: recordInPage.Forgotten,
): Promise<number> {
  const ms = await page.evaluate(
    async (names, before) => globalThis.benchCode?.timeRecord(names, before),
    hosts,
    forgotten,
  );
  if (ms === undefined) throw new Error('The page was not taught to record.');
  return ms;
}
