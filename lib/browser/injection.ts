import type { Scripting } from 'webextension-polyfill';
import { isGone } from '../errors.ts';
import { type PageStatus, readPageStatus } from '../overlay/page-status.ts';
import { type PageCalls, readCalls } from '../overlay/read-calls.ts';
import { pause } from '../pause.ts';
import { browser } from './api.ts';

/** The only use of `browser.scripting`: injects our scripts, or asks a document about itself. */

const timeoutMs = 5000;

/** `gone`: the tab shows another document, so nothing is left to do. */
export type Injection = 'injected' | 'refused' | 'gone';

export async function injectScript(
  tabId: number,
  documentId: string,
  script: '/overlay.js' | '/overlay-details.js',
): Promise<Injection> {
  const given = await inject(tabId, documentId, { files: [script] });
  return typeof given === 'string' ? given : 'injected';
}

/**
 * Calls a function in our isolated world of the document. It must use globals only. `null`: it could not
 * be called.
 */
export async function callInDocument<Value, Result>(
  tabId: number,
  documentId: string,
  run: (value: Value) => Result,
  value: Value,
): Promise<Result | null> {
  const target = { tabId, documentIds: [documentId] };
  const [frame] = await browser.scripting
    .executeScript({ target, func: run, args: [value], injectImmediately: true })
    .catch(() => []);
  return (frame?.result as Result | undefined) ?? null;
}

/** What the document knows about its load; `refused`: it cannot be asked. */
export async function probeDocument(
  tabId: number,
  documentId: string,
): Promise<PageStatus | 'refused' | 'gone'> {
  const given = await inject(tabId, documentId, { func: readPageStatus });
  if (typeof given === 'string') return given;
  return (given[0]?.result as PageStatus | undefined) ?? 'refused';
}

/** What the document knows about its own calls; `null` where it cannot be asked. */
export async function probeCalls(
  tabId: number,
  { first, last }: { readonly first: number; readonly last: number },
): Promise<PageCalls | null> {
  const results = await browser.scripting
    .executeScript({
      target: { tabId },
      func: readCalls,
      args: [first, last],
      injectImmediately: true,
    })
    .catch(() => []);
  const [frame] = results;
  return (frame?.result as PageCalls | undefined) ?? null;
}

/** What the script gave. In a malformed SVG document it never settles (measured: Chromium 156). */
async function inject(
  tabId: number,
  documentId: string,
  script: Pick<Scripting.ScriptInjection, 'files' | 'func'>,
): Promise<readonly Scripting.InjectionResult[] | 'refused' | 'gone'> {
  const target = { tabId, documentIds: [documentId] };
  const injecting = browser.scripting
    .executeScript({ target, ...script, injectImmediately: true })
    .catch((error: unknown) => (isGone(error) ? 'gone' : 'refused'));
  return Promise.race([injecting, pause(timeoutMs).then(() => 'refused' as const)]);
}
