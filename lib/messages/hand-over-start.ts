import { callInDocument } from '../browser/injection.ts';
import { type OverlayStart, receiveStart } from './overlay-start.ts';

/** Passes an overlay what it starts with. If that fails, the overlay asks for it. */
export async function handOverStart(
  tabId: number,
  documentId: string,
  start: OverlayStart,
): Promise<void> {
  await callInDocument(tabId, documentId, receiveStart, start);
}
