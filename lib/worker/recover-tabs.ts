import { findTopDocument } from '../browser/frames.ts';
import { findAwakeWebTabs } from '../browser/tabs.ts';
import { sameAddress, withoutCredentials } from '../navigation/address.ts';
import { isSeenToItsEnd } from '../navigation/tab-state.ts';
import type { Responder } from './respond.ts';

/**
 * Finds the tabs whose load ended while no worker ran, and continues with those. It compares what the
 * tabs show with what is remembered of them.
 */
export async function recoverTabs({
  respond,
  readTab,
}: Pick<Responder, 'readTab' | 'respond'>): Promise<void> {
  for (const { id: tabId, url = '' } of await findAwakeWebTabs()) {
    if (tabId === undefined) continue;
    const known = (await readTab(tabId)).document;
    const isHere = known !== null && sameAddress(known.url, withoutCredentials(url));
    if (isHere && isSeenToItsEnd(known)) continue;
    const shown = await findTopDocument(tabId);
    const { document } = await readTab(tabId);
    // What is known of an error page came with its error.
    if (!shown || (shown.isErrorPage && document)) continue;
    if (shown.documentId !== document?.documentId) {
      const commit = { ...shown, url: withoutCredentials(shown.url), at: Date.now() };
      await respond({ kind: 'committed', tabId, ...commit, method: '', answerMayFollowMs: 0 });
    } else if (!isSeenToItsEnd(document)) await respond({ kind: 'resumed', tabId });
  }
}
