import { report } from '../errors.ts';
import { browser } from './api.ts';
import { packageUrl } from './extension.ts';

/** THE ONLY browser.notifications, which is there only while the person allows it. */

/** What a message is about: a site that was watched, or a tab that fails now. */
export type Subject =
  | { readonly kind: 'watch'; readonly url: string }
  | { readonly kind: 'tab'; readonly tabId: number };

/** Shows a system message, in place of an earlier one about the same; false where we may not. */
export async function notify(subject: Subject, title: string, message: string): Promise<boolean> {
  if (!browser.notifications) return false;
  try {
    const iconUrl = packageUrl('/icons/128.png');
    const look = { type: 'basic', iconUrl, title, message } as const;
    await browser.notifications.create(writeId(subject), look);
    return true;
  } catch (error) {
    report(error);
    return false;
  }
}

export async function withdrawNotification(subject: Subject): Promise<void> {
  await browser.notifications?.clear(writeId(subject));
}

/**
 * Gives a function that begins to listen for pressed messages. It must be called again whenever
 * messages are allowed anew. The subject of a message outlives its watch and its tab.
 */
export function hearNotificationClicks(open: (subject: Subject) => void): () => void {
  const listener = (id: string) => {
    const subject = readId(id);
    if (subject) open(subject);
  };
  return () => browser.notifications?.onClicked.addListener(listener);
}

function writeId(subject: Subject): string {
  return subject.kind === 'watch' ? `watch:${subject.url}` : `tab:${subject.tabId}`;
}

function readId(id: string): Subject | null {
  const [, kind, about = ''] = /^(watch|tab):(.+)$/.exec(id) ?? [];
  if (kind === 'watch') return { kind, url: about };
  return kind === 'tab' ? { kind, tabId: Number(about) } : null;
}
