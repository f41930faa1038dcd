import { browser } from './api.ts';

/** The document that a tab shows. */
export interface TopDocument {
  readonly documentId: string;
  readonly url: string;
  /** It is a page of the browser's own, in place of the site's. Chromium only. */
  readonly isErrorPage: boolean;
}

/** `null` if there is no such tab. */
export async function findTopDocument(tabId: number): Promise<TopDocument | null> {
  const frame = await browser.webNavigation.getFrame({ tabId, frameId: 0 }).catch(() => null);
  if (!frame || !hasDocumentId(frame)) return null;
  const { documentId, url, errorOccurred = false } = frame;
  return { documentId, url, isErrorPage: errorOccurred };
}

/** The shared types do not have it, but both browsers give it. */
function hasDocumentId<Frame extends object>(
  frame: Frame,
): frame is Frame & { readonly documentId: string } {
  return 'documentId' in frame && typeof frame.documentId === 'string';
}
