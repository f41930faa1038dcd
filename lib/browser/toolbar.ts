import { isGone, report } from '../errors.ts';
import { browser } from './api.ts';

/** The only use of `browser.action`: a tab's badge and title, and the popup. */

const faultColor = '#b3261e';
const goodColor = '#1d7a46';

/** Call it after the commit: both browsers clear a tab's badge at the commit. */
export async function markTab(tabId: number, label: string, title: string): Promise<void> {
  await ignoreGone(
    Promise.all([
      browser.action.setBadgeBackgroundColor({ tabId, color: faultColor }),
      browser.action.setBadgeText({ tabId, text: label }),
      browser.action.setTitle({ tabId, title }),
    ]),
  );
}

/** `title`: the button's normal title. */
export async function unmarkTab(tabId: number, title: string): Promise<void> {
  await ignoreGone(
    Promise.all([
      // The badge of all tabs shows again, if there is one.
      browser.action.setBadgeText({ tabId, text: null }),
      browser.action.setTitle({ tabId, title }),
    ]),
  );
}

/** Sets the badge of all tabs that have none of their own. */
export async function markEverywhere(label: string, title: string): Promise<void> {
  await Promise.all([
    browser.action.setBadgeBackgroundColor({ color: goodColor }),
    browser.action.setBadgeText({ text: label }),
    browser.action.setTitle({ title }),
  ]);
}

/** False if it did not open: another is open, or the window has lost the focus. */
export function openPopup(): Promise<boolean> {
  return browser.action.openPopup().then(
    () => true,
    () => false,
  );
}

async function ignoreGone(work: Promise<unknown>): Promise<void> {
  await work.catch((error: unknown) => {
    if (!isGone(error)) report(error);
  });
}

/**
 * Whether the button is visible. Both browsers hide it in a menu at first. `null`: there is no toolbar
 * (Firefox for Android).
 */
export async function isPinned(): Promise<boolean | null> {
  return (await browser.action.getUserSettings?.())?.isOnToolbar ?? null;
}
