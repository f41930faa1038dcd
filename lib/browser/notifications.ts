import { report } from '../errors.ts';
import { browser } from './api.ts';
import { packageUrl } from './extension.ts';

/** THE ONLY browser.notifications, which is there only while the person allows it. */

const prefix = 'watch:';

/** Shows a system message about an address, in place of an earlier one; false where we may not. */
export async function notify(url: string, title: string, message: string): Promise<boolean> {
  if (!browser.notifications) return false;
  try {
    const iconUrl = packageUrl('/icons/128.png');
    await browser.notifications.create(prefix + url, { type: 'basic', iconUrl, title, message });
    return true;
  } catch (error) {
    report(error);
    return false;
  }
}

export async function withdrawNotification(url: string): Promise<void> {
  await browser.notifications?.clear(prefix + url);
}

/**
 * Gives a function that begins to listen for pressed messages. It must be called again whenever
 * messages are allowed anew. The address in a message outlives its watch and its tab.
 */
export function hearNotificationClicks(open: (url: string) => void): () => void {
  const listener = (id: string) => {
    if (id.startsWith(prefix)) open(id.slice(prefix.length));
  };
  return () => browser.notifications?.onClicked.addListener(listener);
}
