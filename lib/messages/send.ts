import { browser } from '../browser/plain-api.ts';
import {
  type Fault,
  isFault,
  type MessageName,
  type ReplyOf,
  type RequestOf,
} from './message-map.ts';
import { Unanswered } from './unanswered.ts';

/**
 * Sends to the background, and waits for its reply. A page of ours names the tab it speaks for; the
 * overlay's own is known. Rejects when the extension was updated meanwhile; with `Unanswered` when
 * the tab was closing, so that its message told no tab (seen: Firefox 153 ESR).
 */
export async function send<Name extends MessageName>(
  name: Name,
  request: RequestOf<Name>,
  tabId?: number,
): Promise<ReplyOf<Name>> {
  const message = { name, request, ...(tabId !== undefined && { tabId }) };
  const reply: ReplyOf<Name> | Fault | undefined = await browser.runtime.sendMessage(message);
  // Each reply of the map is at least `null`.
  if (reply === undefined) throw new Unanswered(name);
  if (isFault(reply)) throw new Error(reply.fault);
  return reply;
}
