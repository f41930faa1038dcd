import { pause } from '../pause.ts';
import { parsed } from './document-ready.ts';
import { isBarePage } from './is-bare-page.ts';

/** Help does not wait longer than this for a slow document. */
const parseTimeoutMs = 2500;

/** Frameworks compare the document with what the server sent, some time after the load. */
const settledMs = 500;
/** A page with more on it than an error may work, and may hold what a person typed. */
const settledOnRichPageMs = 3000;
const settleTimeoutMs = 6000;
const lookEveryMs = 100;
const fields = 'input, textarea, select, [contenteditable]';

/**
 * Resolves when a new element disturbs no script of the page. Without scripts that is at once. Else the
 * page must have loaded, and must have left its document unchanged for a while.
 */
export async function pageSettled(page: Document): Promise<void> {
  await Promise.race([parsed(page), pause(parseTimeoutMs)]);
  if (!hasScripts(page)) return;
  await Promise.race([loaded(page), pause(settleTimeoutMs)]);
  await unchanged(
    page,
    isBarePage(page) && !page.querySelector(fields) ? settledMs : settledOnRichPageMs,
  );
}

/** A script element with data runs nothing. */
function hasScripts(page: Document): boolean {
  return [...page.querySelectorAll('script')].some(
    (script) => !/json|template|text\/(?!javascript)/i.test(script.getAttribute('type') ?? ''),
  );
}

async function loaded(page: Document): Promise<void> {
  if (page.readyState === 'complete') return;
  await new Promise<void>((resolve) => {
    page.addEventListener('readystatechange', () => page.readyState === 'complete' && resolve());
  });
}

/** Gives up after `settleTimeoutMs`: some pages never stop changing. */
async function unchanged(page: Document, wantedMs: number): Promise<void> {
  const beganAt = performance.now();
  let changedAt = beganAt;
  // To hear of every change slows a busy page, so one in each look is enough.
  const observer = new MutationObserver(() => {
    changedAt = performance.now();
    observer.disconnect();
  });
  for (
    let now = beganAt;
    now - changedAt < wantedMs && now - beganAt < settleTimeoutMs;
    now = performance.now()
  ) {
    observer.observe(page, { childList: true, subtree: true });
    await pause(lookEveryMs);
  }
  observer.disconnect();
}
