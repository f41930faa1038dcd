import { findTopDocument } from '../browser/frames.ts';
import { findLoadedWebTabs } from '../browser/tabs.ts';
import { withoutCredentials } from '../navigation/address.ts';
import type { Responder } from './respond.ts';

/**
 * Asks the open pages for their status. At an install their answers came before us. An update loses
 * what was known, and leaves old overlays behind. Discarded tabs are not woken.
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
