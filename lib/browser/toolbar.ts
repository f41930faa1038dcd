import { isGone, report } from '../errors.ts';
import { browser } from './api.ts';

/** THE ONLY browser.action: the badge and title of one tab's icon, and the popup that opens itself. */

const faultColor = '#b3261e';
const goodColor = '#1d7a46';

/** To be called after the commit: both browsers wipe a tab's badge when it commits. */
export async function markTab(tabId: number, label: string, title: string): Promise<void> {
  await ignoreGone(
    Promise.all([
      browser.action.setBadgeBackgroundColor({ tabId, color: faultColor }),
      browser.action.setBadgeText({ tabId, text: label }),
      browser.action.setTitle({ tabId, title }),
    ]),
  );
}

/** `title`: what the button says on all tabs. */
export async function unmarkTab(tabId: number, title: string): Promise<void> {
  await ignoreGone(
    Promise.all([
      // Back to the mark of all tabs, if there is one.
      browser.action.setBadgeText({ tabId, text: null }),
      browser.action.setTitle({ tabId, title }),
    ]),
  );
}

/** On every tab without a mark of its own. */
export async function markEverywhere(label: string, title: string): Promise<void> {
  await Promise.all([
    browser.action.setBadgeBackgroundColor({ color: goodColor }),
    browser.action.setBadgeText({ text: label }),
    browser.action.setTitle({ title }),
  ]);
}

/** False where it stays shut: one is open already, or the window lost the focus just now. */
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
 * Whether the person sees the button: both browsers hide it in a menu at first. `null`: there is no
 * toolbar, and the button stays in the menu (Firefox for Android).
 */
export async function isPinned(): Promise<boolean | null> {
  return (await browser.action.getUserSettings?.())?.isOnToolbar ?? null;
}
