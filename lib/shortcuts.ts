import { browser } from './browser.ts';
import { tellOverlay } from './messages/tell-overlay.ts';
import { openPopup } from './toolbar.ts';

/** As the manifest names them; the browser itself obeys the one that opens the popup. */
const popupCommand = '_execute_action';
const focusCommand = 'focus-help';

/** To the help on the page and back; to the popup, where the page has none. */
export async function obeyCommand(name: string, tabId: number | undefined): Promise<void> {
  if (name !== focusCommand || tabId === undefined) return;
  if (!(await tellOverlay(tabId, 'moveFocus'))) await openPopup();
}

/** Keys as the browser writes them; null where the person took them away. */
export interface Shortcuts {
  readonly popup: string | null;
  readonly focus: string | null;
}

export async function readShortcuts(): Promise<Shortcuts> {
  const commands = await browser.commands.getAll();
  const keysOf = (wanted: string) => commands.find(({ name }) => name === wanted)?.shortcut || null;
  return { popup: keysOf(popupCommand), focus: keysOf(focusCommand) };
}

/** Where the person can change them: Firefox has an API for it, Chrome a page. */
export async function openShortcutSettings(): Promise<void> {
  if (import.meta.env.FIREFOX) await browser.commands.openShortcutSettings();
  else await browser.tabs.create({ url: 'chrome://extensions/shortcuts' });
}
