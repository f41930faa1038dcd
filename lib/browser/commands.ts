import { browser } from './api.ts';
import { openTab } from './tabs.ts';

/**
 * The only use of `browser.commands`. The names are the manifest's. The browser runs
 * `popupCommand`.
 */
const popupCommand = '_execute_action';
export const focusCommand = 'focus-help';

/** Keys as the browser writes them; `null` where the person removed them. */
export interface Shortcuts {
  readonly popup: string | null;
  readonly focus: string | null;
}

/** `null`: this browser has no shortcuts for extensions (Firefox for Android). */
export async function readShortcuts(): Promise<Shortcuts | null> {
  const commands = await browser.commands?.getAll();
  if (!commands) return null;
  const keysOf = (wanted: string) => commands.find(({ name }) => name === wanted)?.shortcut || null;
  return { popup: keysOf(popupCommand), focus: keysOf(focusCommand) };
}

/** Opens the place where the person can change them: by an API in Firefox, as a page in Chrome. */
export async function openShortcutSettings(): Promise<void> {
  if (import.meta.env.FIREFOX) await browser.commands?.openShortcutSettings();
  else await openTab('chrome://extensions/shortcuts');
}

/** Calls back with the name of the command and the active tab. */
export function onCommand(callBack: (name: string, tabId: number | undefined) => void): void {
  browser.commands?.onCommand.addListener((name, tab) => callBack(name, tab?.id));
}
