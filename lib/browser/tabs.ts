import type { Tabs } from 'webextension-polyfill';
import { browser } from './api.ts';

/** THE ONLY browser.tabs and browser.windows, but for messages to a tab. */

export type Tab = Tabs.Tab;

/** `null` where there is no such tab. Async, for Firefox throws at once where a number can be no tab's. */
export async function findTab(tabId: number): Promise<Tab | null> {
  try {
    return await browser.tabs.get(tabId);
  } catch {
    return null;
  }
}

/** The tab in front of the window that asks. */
export async function findActiveTab(): Promise<Tab | null> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  return tab ?? null;
}

/** Tabs that show a web page and are awake. */
export function findLoadedWebTabs(): Promise<Tab[]> {
  return browser.tabs.query({
    url: ['http://*/*', 'https://*/*'],
    discarded: false,
    status: 'complete',
  });
}

/** Tabs that show a web page, or are about to. */
export function findAwakeWebTabs(): Promise<Tab[]> {
  return browser.tabs.query({ url: ['http://*/*', 'https://*/*'], discarded: false });
}

export function findAllTabs(): Promise<Tab[]> {
  return browser.tabs.query({});
}

/** The tab from which this one was opened, if any, and if both are still there. */
export async function findOpener(tabId: number): Promise<number | null> {
  return (await findTab(tabId))?.openerTabId ?? null;
}

/** The first of the tabs that the person can see: in front, in a window that is not minimized. */
export async function findVisibleTab(tabIds: readonly number[]): Promise<number | null> {
  for (const tabId of tabIds) {
    const window = await findWindowInFront(tabId);
    if (window !== null && window.state !== 'minimized') return tabId;
  }
  return null;
}

/** Whether the person is looking at this very tab, in a window that can show a popup. */
export async function isLookedAt(tabId: number): Promise<boolean> {
  const window = await findWindowInFront(tabId);
  return window?.focused === true && (window.type ?? 'normal') === 'normal';
}

interface TabWindow {
  readonly focused: boolean;
  readonly state?: string | undefined;
  readonly type?: string | undefined;
}

/** The whole screen, where a browser has no windows. */
const screen: TabWindow = { focused: true };

/** Whether an extension can open windows and find them: not in Firefox for Android. */
export function hasWindows(): boolean {
  return browser.windows !== undefined;
}

/** The window of a tab that is its active one. */
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

/** Both browsers re-send a form on a reload; Firefox asks the person first, Chromium does not. */
export function reloadTab(tabId: number, options: { readonly bypassCache?: boolean } = {}) {
  return browser.tabs.reload(tabId, options);
}

/** An address loaded anew is asked for with GET, even where the page came from a form (measured in both). */
export async function openInTab(tabId: number, url: string): Promise<void> {
  await browser.tabs.update(tabId, { url });
}

export function goBackInTab(tabId: number): Promise<void> {
  return browser.tabs.goBack(tabId);
}

export async function openTab(url: string): Promise<void> {
  await browser.tabs.create({ url });
}

/** In the same window as `tabId`, and known as opened from it. Rejects where that tab is gone. */
export async function openTabBeside(tabId: number, url: string): Promise<void> {
  const { windowId } = await browser.tabs.get(tabId);
  const place = { url, ...(windowId !== undefined && { windowId }) };
  try {
    await browser.tabs.create({ ...place, openerTabId: tabId });
  } catch {
    // Firefox for Android knows no opener, and opens nothing for one who names it.
    await browser.tabs.create(place);
  }
}

/** Rejects where the browser does not let us into private windows, or has none. */
export async function openPrivateWindow(url: string): Promise<void> {
  if (!browser.windows) throw new Error('no windows');
  await browser.windows.create({ incognito: true, url });
}

export const noTabId = -1;
