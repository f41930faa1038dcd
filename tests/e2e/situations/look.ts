import type { Browser } from 'webextension-polyfill';
import type { Try } from '../../../lib/statistics/try.ts';
import { until } from '../../until.ts';
import type { Driver, Page, Surface } from '../driver/driver.ts';
import type { Stage } from './in-each-browser.ts';

/** The extension's API, as its own pages see it. */
declare const chrome: Browser;

/** The status code in the overlay; `null` without an overlay. */
export async function overlayStatus(page: Page): Promise<string | null> {
  return (await (await page.overlay())?.attribute('[data-status]', 'data-status')) ?? null;
}

/** Waits for the overlay about this code. */
export async function overlayAbout(page: Page, status: number): Promise<Surface> {
  return until(`the overlay about ${status}`, async () => {
    const overlay = await page.overlay();
    const seen = await overlay?.attribute('[data-status]', 'data-status');
    return seen === String(status) ? overlay : null;
  });
}

/** Waits until the extension knows how the document that the tab shows now ended. */
export async function known(driver: Driver, page: Page): Promise<string> {
  return until(`what ${page.tabId} shows to be known`, () =>
    driver.evaluate(async (tabId) => {
      const key = `tab:${tabId}`;
      const frame = await chrome.webNavigation.getFrame({ tabId, frameId: 0 });
      const { [key]: state } = await chrome.storage.session.get(key);
      // biome-ignore lint/suspicious/noExplicitAny: what the extension remembers has no public type
      const document = (state as any)?.document;
      const isSame = document?.documentId === (frame as { documentId?: string }).documentId;
      return isSame ? document.outcome?.kind : null;
    }, Number(page.tabId)),
  );
}

/** The badge is set and taken away beside the card, a moment sooner or later. */
export async function badgeSays(driver: Driver, page: Page, text: string): Promise<void> {
  await until(`the badge '${text}'`, async () => (await driver.badgeText(page)) === text);
}

/** Waits until the page is known to work, and checks that nothing is shown on it. */
export async function isSilent(driver: Driver, page: Page): Promise<string> {
  const outcome = await known(driver, page);
  const overlay = await overlayStatus(page);
  await badgeSays(driver, page, '');
  return `${outcome}, overlay ${overlay}`;
}

/** The result of `isSilent` for a good page. */
export const silent = 'worked, overlay null';

/**
 * Rows of one host, oldest first, once there are this many. Waits for none if there are to be none.
 */
export async function triesOf(driver: Driver, host: string, count: number): Promise<Try[]> {
  return until(`${count} tries of ${host}`, async () => {
    const rows = await readTriesOf(driver, host);
    return rows.length >= count ? rows : null;
  });
}

/**
 * Waits until the tries of one host, oldest first, are these: each with the fix that it came after,
 * which is written down later than the try itself.
 */
export async function triesAfter(
  driver: Driver,
  host: string,
  fixes: readonly (string | undefined)[],
): Promise<void> {
  await until(`tries of ${host} after ${fixes}`, async () => {
    const seen = (await readTriesOf(driver, host)).map(({ afterFix }) => afterFix);
    if (seen.join() !== fixes.join()) throw new Error(seen.join());
    return true;
  });
}

async function readTriesOf(driver: Driver, host: string): Promise<Try[]> {
  return (await driver.readTries()).filter((row) => row.host.startsWith(host));
}

/** The popup as a page of its own, about the tab of `page`. */
export async function popupAbout({ driver, page }: Stage): Promise<Page> {
  return driver.openExtensionPage(`popup.html?tabId=${page.tabId}`);
}

/** The status code in the popup; `null` while it is closed or has no help. */
export async function popupStatus(driver: Driver): Promise<string | null> {
  return (await (await driver.popup())?.attribute('[data-status]', 'data-status')) ?? null;
}

/** Waits until the popup is about this code. Until then it says what there is in its place. */
export async function popupShows(driver: Driver, status: number): Promise<void> {
  await until(`the popup about ${status}`, async () => {
    const popup = await driver.popup();
    const seen = popup ? await popup.attribute('[data-status]', 'data-status') : 'no popup';
    if (seen === String(status)) return true;
    const kept = await driver.evaluate(async () => Object.keys(await chrome.storage.session.get()));
    throw new Error(`${seen}, kept: ${kept.filter((key) => !key.startsWith('tab:'))}`);
  });
}

/** Opens all the help of a card. What opens comes a moment after the card. */
export async function openDetails(overlay: Surface): Promise<void> {
  await overlay.click('.more');
  await until('all the help', () => overlay.exists('.details'));
}
