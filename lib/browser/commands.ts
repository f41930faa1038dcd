import { browser } from './api.ts';
import { openTab } from './tabs.ts';

/** THE ONLY browser.commands. Names as in the manifest; the browser itself runs `popupCommand`. */
const popupCommand = '_execute_action';
export const focusCommand = 'focus-help';

/** Keys as the browser writes them; null where the person took them away. */
export interface Shortcuts {
  readonly popup: string | null;
  readonly focus: string | null;
}

/** `null`: this browser gives extensions no keys (Firefox for Android). */
export async function readShortcuts(): Promise<Shortcuts | null> {
  const commands = await browser.commands?.getAll();
  if (!commands) return null;
  const keysOf = (wanted: string) => commands.find(({ name }) => name === wanted)?.shortcut || null;
  return { popup: keysOf(popupCommand), focus: keysOf(focusCommand) };
}

/** Where the person can change them: Firefox has an API for it, Chrome a page. */
export async function openShortcutSettings(): Promise<void> {
  if (import.meta.env.FIREFOX) await browser.commands?.openShortcutSettings();
  else await openTab('chrome://extensions/shortcuts');
}

/** Calls back with the name of the command and the tab in front. Never, where there are no keys. */
export function onCommand(callBack: (name: string, tabId: number | undefined) => void): void {
  browser.commands?.onCommand.addListener((name, tab) => callBack(name, tab?.id));
}
