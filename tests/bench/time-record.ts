import { fileURLToPath } from 'node:url';
import type { Page } from 'puppeteer-core';
import { build } from 'vite';
import type * as recordInPage from './record-in-page.ts';

declare global {
  var benchCode: typeof recordInPage | undefined;
}

/** Gives a page of the extension the code that records. */
export async function teachToRecord(page: Page): Promise<void> {
  const entry = fileURLToPath(new URL('record-in-page.ts', import.meta.url));
  const built = await build({
    configFile: false,
    logLevel: 'error',
    build: { write: false, lib: { entry, formats: ['iife'], name: 'benchCode' } },
  });
  const [bundle] = Array.isArray(built) ? built : [];
  const [chunk] = bundle?.output ?? [];
  if (chunk?.type !== 'chunk') throw new Error('There is no code to run.');
  await page.evaluate(`${chunk.code}; globalThis.benchCode = benchCode; undefined`);
}

export async function timeRecord(
  page: Page,
  host: string,
  isEmptiedBefore: boolean,
): Promise<number> {
  const ms = await page.evaluate(
    async (site, isEmptied) => globalThis.benchCode?.timeRecord(site, isEmptied),
    host,
    isEmptiedBefore,
  );
  if (ms === undefined) throw new Error('The page was not taught to record.');
  return ms;
}
