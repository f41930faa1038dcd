import { browser } from './api.ts';

/** The document that a tab shows. */
export interface TopDocument {
  readonly documentId: string;
  readonly url: string;
}

/** `null` where the tab shows a page of the browser's own, or does not exist. */
export async function findTopDocument(tabId: number): Promise<TopDocument | null> {
  const frame = await browser.webNavigation.getFrame({ tabId, frameId: 0 }).catch(() => null);
  if (!frame || frame.errorOccurred || !hasDocumentId(frame)) return null;
  return { documentId: frame.documentId, url: frame.url };
}

/** The shared types do not have it, but both browsers give it. */
function hasDocumentId<Frame extends object>(
  frame: Frame,
): frame is Frame & { readonly documentId: string } {
  return 'documentId' in frame && typeof frame.documentId === 'string';
}
