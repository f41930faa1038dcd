import { parsed } from './document-ready.ts';
import { isBarePage } from './is-bare-page.ts';

/** A document that takes longer to come shows no script of its own: help does not wait for its end. */
const parsePatienceMs = 2500;

/** A script that draws the whole document compares it with what was sent, some time after the load. */
const stillMs = 500;
/** The same for a page with more than an error on it: it may work, and hold what a person typed. */
const stillOnRichPageMs = 3000;
const stillPatienceMs = 6000;
const fields = 'input, textarea, select, [contenteditable]';

/**
 * Resolves when an element of ours disturbs no script of the page: at once where there is none. Else
 * the page has loaded, and has let its document be for a while.
 */
export async function undisturbed(page: Document): Promise<void> {
  await Promise.race([parsed(page), pause(parsePatienceMs)]);
  if (!hasScripts(page)) return;
  await Promise.race([loaded(page), pause(stillPatienceMs)]);
  await still(page, isBarePage(page) && !page.querySelector(fields) ? stillMs : stillOnRichPageMs);
}

/** Data in a script element runs nothing. */
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

/** A page that is never still has had its time. */
async function still(page: Document, wantedMs: number): Promise<void> {
  const beganAt = performance.now();
  let changedAt = beganAt;
  const observer = new MutationObserver(() => {
    changedAt = performance.now();
  });
  observer.observe(page, { childList: true, subtree: true });
  for (let now = beganAt; now - changedAt < wantedMs && now - beganAt < stillPatienceMs; ) {
    await pause(wantedMs - (now - changedAt));
    now = performance.now();
  }
  observer.disconnect();
}

function pause(durationMs: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, durationMs));
}
