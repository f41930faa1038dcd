import { browser } from './browser.ts';
import { tellOverlay } from './messages/tell-overlay.ts';
import { openPopup } from './toolbar.ts';

/** As the manifest names it; the browser itself handles the one that opens the popup. */
const focusCommand = 'focus-help';

/** To the help on the page and back; to the popup, where the page has none. */
export async function obeyCommand(name: string, tabId: number | undefined): Promise<void> {
  if (name !== focusCommand || tabId === undefined) return;
  if (!(await tellOverlay(tabId, 'moveFocus'))) await openPopup();
}

/** The keys that lead to the help, as the browser writes them; null where the person took them away. */
export async function readFocusShortcut(): Promise<string | null> {
  const commands = await browser.commands.getAll();
  return commands.find(({ name }) => name === focusCommand)?.shortcut || null;
}
