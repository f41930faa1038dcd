import { browser } from '../browser/api.ts';
import { askByPort } from './ask-by-port.ts';
import {
  type Fault,
  isFault,
  type MessageName,
  type ReplyOf,
  type RequestOf,
} from './message-map.ts';
import { Unanswered } from './unanswered.ts';

/**
 * Sends to the background, and resolves with its reply. A page of ours names the tab that it is about.
 * Rejects after an update of the extension. Rejects with `Unanswered` while the overlay's tab closes:
 * then the message names no tab (seen: Firefox 153 ESR).
 */
export async function send<Name extends MessageName>(
  name: Name,
  request: RequestOf<Name>,
  tabId?: number,
): Promise<ReplyOf<Name>> {
  const message = { name, request, ...(tabId !== undefined && { tabId }) };
  const { runtime } = browser;
  const isOverlay = tabId === undefined;
  // What answers is `dispatch` in handle.ts, which is typed by the same map.
  const reply = (await (import.meta.env.FIREFOX && isOverlay
    ? askByPort(runtime.connect(), message)
    : runtime.sendMessage(message))) as ReplyOf<Name> | Fault | undefined;
  // No reply of the map is `undefined`.
  if (reply === undefined) throw new Unanswered(name);
  if (isFault(reply)) throw new Error(reply.fault);
  return reply;
}
