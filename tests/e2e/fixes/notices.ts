import type { Browser } from 'webextension-polyfill';
import type { Driver } from '../driver/driver.ts';

/** The extension's API, as its own pages see it. */
declare const chrome: Browser;

declare global {
  /** Ids of system messages that have gone again. */
  var goneNotices: string[] | undefined;
}

/** Begins to note system messages: without a desktop, Firefox takes each away at once. */
export async function noteNotices(driver: Driver): Promise<void> {
  await driver.evaluate(() => {
    const gone: string[] = [];
    globalThis.goneNotices = gone;
    chrome.notifications.onClosed.addListener((id) => {
      gone.push(id);
    });
  });
}

/** Ids of the messages that have been shown since. */
export function readNotices(driver: Driver): Promise<string[]> {
  return driver.evaluate(async () => [
    ...Object.keys(await chrome.notifications.getAll()),
    ...(globalThis.goneNotices ?? []),
  ]);
}
