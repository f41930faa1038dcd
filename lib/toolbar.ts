import { browser } from './browser.ts';
import { isGone, report } from './errors.ts';
import { translate } from './i18n.ts';

/** THE ONLY browser.action: the badge and title of one tab's icon, and the popup that opens itself. */

const faultColor = '#b3261e';

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

export async function unmarkTab(tabId: number): Promise<void> {
  await ignoreGone(
    Promise.all([
      browser.action.setBadgeText({ tabId, text: '' }),
      browser.action.setTitle({ tabId, title: translate('extensionName') }),
    ]),
  );
}

/** Whether the person is looking at this very tab, so that a popup would speak of it. */
export async function isLookedAt(tabId: number): Promise<boolean> {
  const tab = await browser.tabs.get(tabId).catch(() => null);
  if (!tab?.active || tab.windowId === undefined) return false;
  const window = await browser.windows.get(tab.windowId).catch(() => null);
  return window?.focused ?? false;
}

/** Refused when a popup is open already, or the window lost the focus just now: the badge stands. */
export async function openPopup(): Promise<void> {
  await browser.action.openPopup().catch(() => {});
}

async function ignoreGone(work: Promise<unknown>): Promise<void> {
  await work.catch((error: unknown) => {
    if (!isGone(error)) report(error);
  });
}

/** Whether the person sees the button: both browsers hide it in a menu at first. */
export async function isPinned(): Promise<boolean> {
  return (await browser.action.getUserSettings()).isOnToolbar === true;
}
