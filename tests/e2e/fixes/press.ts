import type { Browser } from 'webextension-polyfill';
import { until } from '../../until.ts';
import type { Driver, Page, Surface } from '../driver/driver.ts';
import { overlayAbout } from '../situations/look.ts';

/** The extension's API, as its own pages see it. */
declare const chrome: Browser;

/**
 * Runs a fix as its button in the popup does, for tests that are not about the press. A button in the
 * page acts only once a person has seen it for a while.
 */
export async function runFix(driver: Driver, page: Page, fix: string, status = 502): Promise<void> {
  await overlayAbout(page, status);
  await driver.evaluate(
    async (tabId, id) => {
      await chrome.runtime.sendMessage({ name: 'runFix', request: { fix: id }, tabId });
    },
    Number(page.tabId),
    fix,
  );
}

/** Presses a fix in the overlay about this code, opening what hides it, as a person would. */
export async function pressFix(page: Page, fix: string, status = 502): Promise<Surface> {
  const overlay = await showFix(page, fix, status);
  await overlay.click(`[data-fix="${fix}"]`);
  return overlay;
}

/** Opens the overlay about this code as far as the fix can be pressed. */
export async function showFix(page: Page, fix: string, status = 502): Promise<Surface> {
  const overlay = await overlayAbout(page, status);
  await until('the card to open', async () => {
    // It waits for the person if its words would tell the page what other sites did.
    if (await overlay.exists('[data-state="pill"]')) await overlay.click('.open');
    return overlay.exists('.more');
  });
  if (!(await overlay.exists(`[data-fix="${fix}"]`))) {
    await overlay.click('.more');
    await until(`${fix} to be offered`, () => overlay.exists(`[data-fix="${fix}"]`));
  }
  if (await overlay.exists(`.ways:not([open]) [data-fix="${fix}"]`)) {
    await overlay.click('.ways > summary');
  }
  return overlay;
}

/** The overlay's progress text, once it matches. */
export async function said(
  page: Page,
  what: RegExp,
  status = 502,
  withinMs?: number,
): Promise<string> {
  const look = async () => {
    const words = await (await overlayAbout(page, status)).text('[data-state]');
    return words && what.test(words) ? words : null;
  };
  return until(`the overlay to say ${what}`, look, withinMs);
}
