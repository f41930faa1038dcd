import { report } from '../errors.ts';
import { browser } from './api.ts';
import { packageUrl } from './extension.ts';

/** The only use of `browser.notifications`, which exists only while the person allows it. */

/** What a notification is about: a watched site, or a failing tab. */
export type Subject =
  | { readonly kind: 'watch'; readonly url: string }
  | { readonly kind: 'tab'; readonly tabId: number };

/** Shows a notification, which replaces an earlier one about the same. False: it is not allowed. */
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
 * Returns a function that starts to listen for clicks. Call it again whenever the permission was given
 * again. A notification may outlive its watch and its tab.
 */
export function onNotificationClick(open: (subject: Subject) => void): () => void {
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
