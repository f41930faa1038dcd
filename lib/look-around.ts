import { browser } from './browser.ts';
import type { Responder } from './respond.ts';

/**
 * Asks the pages that are open already how they ended: an install comes after their answers, and
 * an update forgets them and leaves their overlays behind. Tabs that sleep are left asleep.
 */
export async function lookAround(respond: Responder['respond']): Promise<void> {
  const tabs = await browser.tabs.query({
    url: ['http://*/*', 'https://*/*'],
    discarded: false,
    status: 'complete',
  });
  for (const { id: tabId = browser.tabs.TAB_ID_NONE } of tabs) {
    const frame = await browser.webNavigation.getFrame({ tabId, frameId: 0 }).catch(() => null);
    if (!frame || frame.errorOccurred || !hasDocumentId(frame)) continue;
    const { documentId, url } = frame;
    const at = Date.now();
    await respond({ kind: 'committed', tabId, documentId, url, at, answerMayFollowMs: 0 });
  }
}

/** The shared types leave it out; both browsers give it. */
function hasDocumentId<Frame extends object>(
  frame: Frame,
): frame is Frame & { readonly documentId: string } {
  return 'documentId' in frame && typeof frame.documentId === 'string';
}
