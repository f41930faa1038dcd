import { callInDocument } from '../browser/injection.ts';
import { type OverlayStart, receiveStart } from './overlay-start.ts';

/** Hands an overlay what it begins with. Where that fails, the overlay asks for it. */
export function handOverStart(
  tabId: number,
  documentId: string,
  start: OverlayStart,
): Promise<void> {
  return callInDocument(tabId, documentId, receiveStart, start);
}
