import type { Tabs } from 'webextension-polyfill';
import { pause } from '../pause.ts';
import { browser } from './api.ts';

/** The only use of `browser.windows`, and of `browser.tabs` apart from messages. */

export type Tab = Tabs.Tab;

/**
 * `null` if there is no such tab. Firefox throws synchronously for a number that cannot be a tab's.
 */
export async function findTab(tabId: number): Promise<Tab | null> {
  try {
    return await browser.tabs.get(tabId);
  } catch {
    return null;
  }
}

/** The active tab of the window that asks. */
export async function findActiveTab(): Promise<Tab | null> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  return tab ?? null;
}

/** Tabs with a web page, loaded or loading. Discarded tabs are left out. */
export function findAwakeWebTabs(): Promise<Tab[]> {
  return browser.tabs.query({ url: ['http://*/*', 'https://*/*'], discarded: false });
}

export function findAllTabs(): Promise<Tab[]> {
  return browser.tabs.query({});
}

/** The tab from which this one was opened; `null` if there is none any more. */
export async function findOpener(tabId: number): Promise<number | null> {
  return (await findTab(tabId))?.openerTabId ?? null;
}

/** The first of the tabs that is visible: active, in a window that is not minimized. */
export async function findVisibleTab(tabIds: readonly number[]): Promise<number | null> {
  for (const tabId of tabIds) {
    const window = await findWindowInFront(tabId);
    if (window !== null && window.state !== 'minimized') return tabId;
  }
  return null;
}

/** Whether this tab is active in the focused window, and that window can show a popup. */
export async function isLookedAt(tabId: number): Promise<boolean> {
  const window = await findWindowInFront(tabId);
  return window?.focused === true && (window.type ?? 'normal') === 'normal';
}

interface TabWindow {
  readonly focused: boolean;
  readonly state?: string | undefined;
  readonly type?: string | undefined;
}

/** Stands for the whole screen where a browser has no windows. */
const screen: TabWindow = { focused: true };

/** Whether extensions can use windows: not in Firefox for Android. */
export function hasWindows(): boolean {
  return browser.windows !== undefined;
}

/** The window of a tab, if the tab is active in it. */
async function findWindowInFront(tabId: number): Promise<TabWindow | null> {
  const tab = await findTab(tabId);
  if (!tab?.active) return null;
  if (!browser.windows) return screen;
  if (tab.windowId === undefined) return null;
  return browser.windows.get(tab.windowId).catch(() => null);
}

/** Brings a tab and its window to the front. */
export async function showTab({ id, windowId }: Tab): Promise<void> {
  await browser.tabs.update(id, { active: true });
  if (windowId !== undefined) await browser.windows?.update(windowId, { focused: true });
}

/** A reload sends a form again. Firefox asks the person first, Chromium does not. */
export function reloadTab(tabId: number, options: { readonly bypassCache?: boolean } = {}) {
  return browser.tabs.reload(tabId, options);
}

/** Loads an address by GET, even if the page came from a form (measured in both). */
export async function openInTab(tabId: number, url: string): Promise<void> {
  await browser.tabs.update(tabId, { url });
}

/**
 * Opens an empty page and then the address, so that it does not merely scroll. Neither adds to the tab's
 * history. False: Firefox for Android rejects the option, even synchronously.
 */
export async function replaceTwice(tabId: number, url: string): Promise<boolean> {
  try {
    await browser.tabs.update(tabId, { url: blank, loadReplace: true });
    for (let looks = 0; looks < mostLooks && (await findTab(tabId))?.url !== blank; looks += 1) {
      await pause(lookEveryMs);
    }
    await browser.tabs.update(tabId, { url, loadReplace: true });
    return true;
  } catch {
    return false;
  }
}

const blank = 'about:blank';
/** An empty page is there at once, or two seconds later at the latest. */
const mostLooks = 40;
const lookEveryMs = 50;

export function goBackInTab(tabId: number): Promise<void> {
  return browser.tabs.goBack(tabId);
}

export async function openTab(url: string): Promise<void> {
  await browser.tabs.create({ url });
}

/** Opens a tab in the window of `tabId`, as its opener. Rejects if that tab does not exist. */
export async function openTabBeside(tabId: number, url: string): Promise<void> {
  const { windowId } = await browser.tabs.get(tabId);
  const place = { url, ...(windowId !== undefined && { windowId }) };
  try {
    await browser.tabs.create({ ...place, openerTabId: tabId });
  } catch {
    // Firefox for Android has no openers, and rejects a call that names one.
    await browser.tabs.create(place);
  }
}

/** Rejects where the browser has no windows, or does not allow us in private ones. */
export async function openPrivateWindow(url: string): Promise<void> {
  if (!browser.windows) throw new Error('no windows');
  await browser.windows.create({ incognito: true, url });
}

/** Stands for no tab. */
export const noTabId = -1;
