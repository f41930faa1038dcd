import { packageUrl } from '../browser/extension.ts';
import { notify } from '../browser/notifications.ts';
import { findTab, hasWindows, openTabBeside } from '../browser/tabs.ts';
import { openPopup } from '../browser/toolbar.ts';
import type { Page } from '../memory/privacy-gate.ts';
import type { LoadProblem } from '../navigation/outcome.ts';
import { badgeOf } from './badge-of.ts';

/**
 * Shows the help where nothing can be drawn in the page. A phone hides the badge in a menu. If no popup
 * opens there, a notification says it, if the person allows them. False: the next failure may try again.
 */
export async function openHelp({ tabId, isPrivate }: Page, failure: LoadProblem): Promise<boolean> {
  if (await openPopup()) return true;
  if (hasWindows()) return false;
  // The system keeps notifications, and this one names the site.
  if (isPrivate) return false;
  await notify({ kind: 'tab', tabId }, new URL(failure.url).host, badgeOf(failure).title);
  return true;
}

/** Opens the help as a page of ours, next to the tab that it is about. */
export async function openHelpPage(tabId: number): Promise<void> {
  if (await findTab(tabId)) await openTabBeside(tabId, packageUrl(`/popup.html?tabId=${tabId}`));
}
