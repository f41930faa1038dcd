import { browser } from '../browser.ts';
import type { MessageName, ReplyOf, RequestOf } from './message-map.ts';

/** Sends to the background, and waits for its reply. Rejects when the extension was updated meanwhile. */
export async function send<Name extends MessageName>(
  name: Name,
  request: RequestOf<Name>,
): Promise<ReplyOf<Name>> {
  return browser.runtime.sendMessage({ name, request });
}
