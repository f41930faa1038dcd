import { browser } from '../browser/api.ts';

/**
 * What the background or a page of ours may tell an overlay to do. `lookAgain`: what is in progress has
 * changed.
 */
export type OverlayCommand = 'moveFocus' | 'close' | 'lookAgain';

/** Resolves with false if the tab has no overlay. */
export async function commandOverlay(tabId: number, command: OverlayCommand): Promise<boolean> {
  const answer: unknown = await browser.tabs
    .sendMessage(tabId, { command }, { frameId: 0 })
    .catch(() => false);
  return answer === true;
}
