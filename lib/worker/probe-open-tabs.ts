import { findTopDocument } from '../browser/frames.ts';
import { findLoadedWebTabs } from '../browser/tabs.ts';
import { withoutCredentials } from '../navigation/address.ts';
import type { Responder } from './respond.ts';

/**
 * Asks the pages that are open already how they ended. An install comes after their answers, and an
 * update forgets them and leaves their overlays behind. Tabs that sleep are left asleep.
 */
export async function probeOpenTabs(respond: Responder['respond']): Promise<void> {
  for (const { id: tabId } of await findLoadedWebTabs()) {
    const document = tabId === undefined ? null : await findTopDocument(tabId);
    if (tabId === undefined || !document) continue;
    const at = Date.now();
    const url = withoutCredentials(document.url);
    await respond({ kind: 'committed', tabId, ...document, url, at, answerMayFollowMs: 0 });
  }
}
