import { focusCommand } from '../browser/commands.ts';
import { openPopup } from '../browser/toolbar.ts';
import { commandOverlay } from '../messages/overlay-commands.ts';

/** Moves the focus to the help on the page and back. Opens the popup where the page has no help. */
export async function runCommand(name: string, tabId: number | undefined): Promise<void> {
  if (name !== focusCommand || tabId === undefined) return;
  if (!(await commandOverlay(tabId, 'moveFocus'))) await openPopup();
}
