import { browser } from '../browser.ts';
import type { MessageName, ReplyOf, RequestOf } from './message-map.ts';

/**
 * Sends to the background, and waits for its reply. A page of ours names the tab it speaks for; the
 * overlay's own is known. Rejects when the extension was updated meanwhile.
 */
export async function send<Name extends MessageName>(
  name: Name,
  request: RequestOf<Name>,
  tabId?: number,
): Promise<ReplyOf<Name>> {
  return browser.runtime.sendMessage({ name, request, ...(tabId !== undefined && { tabId }) });
}
