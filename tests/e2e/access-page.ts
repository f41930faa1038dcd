import type { Browser } from 'webextension-polyfill';
import { until } from '../until.ts';
import type { Driver, Page, Surface } from './driver/driver.ts';
import type { Stage } from './situations/in-each-browser.ts';

/** The extension's API, as its own pages see it. */
declare const chrome: Browser;

export type OverlayState = 'pill' | 'card' | 'details';

/**
 * A bare error page that has something to type in. It has no script, which the card would wait for.
 */
const body = `<!doctype html><title>502</title><center><h1>502 Bad Gateway</h1></center>
  <hr><center>nginx</center><textarea autofocus></textarea>`;

/** A long page with text of its own: it gets a pill only. */
const longBody = `${body}${'<p>We know of the fault, and are working on it.</p>'.repeat(60)}`;

export interface FailingPage {
  readonly status?: number;
  readonly headers?: Record<string, string>;
  readonly host?: string;
  readonly query?: string;
  readonly isLong?: boolean;
}

/** Opens a page that fails, and waits for the overlay to have chosen its state. */
export async function openFailing(
  { site, page }: Pick<Stage, 'site' | 'page'>,
  { status = 502, headers = {}, host, query = '', isLong = false }: FailingPage = {},
): Promise<Surface> {
  site.answer('/fails', { status, headers, body: isLong ? longBody : body });
  await page.goto(`${site.url('/fails', host)}${query}`);
  return overlayIn(page, isLong ? 'pill' : 'card');
}

/** Waits for the overlay to be in this state. */
export async function overlayIn(page: Page, state: OverlayState): Promise<Surface> {
  return until(`an overlay as ${state}`, async () => {
    const overlay = await page.overlay();
    const now = await overlay?.attribute('[data-state]', 'data-state');
    if (now !== state) throw new Error(String(now));
    return overlay;
  });
}

/** Waits until the worker has noted the pill. Otherwise the next test may begin with it. */
export async function pillNoted(driver: Driver): Promise<void> {
  await until('the pill to be noted', () =>
    driver.evaluate(async () => {
      const kept = Object.entries(await chrome.storage.session.get());
      return kept.some(
        ([key, value]) => key.startsWith('panel:') && JSON.stringify(value).includes('"pill"'),
      );
    }),
  );
}

/** Everything that unfolds. From below: what moved would have to be seen for a while anew. */
export async function unfoldAll(overlay: Surface): Promise<void> {
  for (const part of ['details', 'owner', 'about']) {
    await overlay.click(`[data-part="${part}"] button`);
  }
  await overlay.with((root) => {
    for (const each of root.querySelectorAll('details')) each.open = true;
  });
}

/** The label or text of the focused element in the overlay; `null` if none. */
export function focused(overlay: Surface): Promise<string | null> {
  return overlay.with((root) => {
    const element = (root as ShadowRoot).activeElement;
    return element && (element.getAttribute('aria-label') ?? element.textContent).trim();
  });
}

/** Runs a shortcut's command. Automation cannot press the browser's own shortcuts. */
export function pressFocusKeys(driver: Driver, page: Page): Promise<unknown> {
  return driver.evaluate(
    (tabId) => chrome.tabs.sendMessage(tabId, { command: 'moveFocus' }, { frameId: 0 }),
    Number(page.tabId),
  );
}
