import type { Browser } from 'webextension-polyfill';
import type { Driver } from '../driver/driver.ts';

/** The extension's API, as its own pages see it. */
declare const chrome: Browser;

declare global {
  /** Ids of notifications that were removed. */
  var goneNotices: string[] | undefined;
}

/** Starts to record notifications. Without a desktop, Firefox removes each at once. */
export async function noteNotices(driver: Driver): Promise<void> {
  await driver.evaluate(() => {
    const gone: string[] = [];
    globalThis.goneNotices = gone;
    chrome.notifications.onClosed.addListener((id) => {
      gone.push(id);
    });
  });
}

/** Ids of the notifications that were shown since. */
export function readNotices(driver: Driver): Promise<string[]> {
  return driver.evaluate(async () => [
    ...Object.keys(await chrome.notifications.getAll()),
    ...(globalThis.goneNotices ?? []),
  ]);
}
