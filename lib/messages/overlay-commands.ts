import { browser } from '../browser/api.ts';

/** What the background may ask of an overlay. */
export type OverlayCommand = 'moveFocus' | 'close';

/** Resolves with false where no overlay stands in the tab. */
export async function commandOverlay(tabId: number, command: OverlayCommand): Promise<boolean> {
  const answer: unknown = await browser.tabs
    .sendMessage(tabId, { command }, { frameId: 0 })
    .catch(() => false);
  return answer === true;
}
