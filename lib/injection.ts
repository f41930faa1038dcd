import { browser } from './browser.ts';
import { isGone } from './errors.ts';

/** THE ONLY browser.scripting: puts the overlay into one failed document, or asks a document for its status. */

const overlayScript = '/content-scripts/overlay.js';

/** A malformed SVG document never settles an injection (measured: Chromium 156). */
const patienceMs = 5000;

/** `gone`: the tab has moved on, and there is nothing left to do. */
export type Injection = 'injected' | 'refused' | 'gone';

export async function injectOverlay(tabId: number, documentId: string): Promise<Injection> {
  const injection = browser.scripting
    .executeScript({
      target: { tabId, documentIds: [documentId] },
      files: [overlayScript],
      injectImmediately: true,
    })
    .then(
      (): Injection => 'injected',
      (error: unknown): Injection => (isGone(error) ? 'gone' : 'refused'),
    );
  return Promise.race([injection, expire(patienceMs)]);
}

/** The status the document itself knows; 0 where it cannot be asked. */
export async function probeDocument(tabId: number, documentId: string): Promise<number> {
  const results = await browser.scripting
    .executeScript({
      target: { tabId, documentIds: [documentId] },
      func: readStatus,
      injectImmediately: true,
    })
    .catch(() => []);
  return Number(results[0]?.result ?? 0);
}

/** Runs in the page: it must stand alone. */
function readStatus(): number {
  const [entry] = performance.getEntriesByType('navigation');
  return (entry as PerformanceNavigationTiming | undefined)?.responseStatus ?? 0;
}

function expire(patienceMs: number): Promise<Injection> {
  return new Promise((resolve) => setTimeout(resolve, patienceMs, 'refused'));
}
