import type { MessageName, ReplyOf, RequestOf } from '../../lib/messages/message-map.ts';
import { commandOverlay } from '../../lib/messages/overlay-commands.ts';
import { send } from '../../lib/messages/send.ts';

type Change = Extract<MessageName, 'runFix' | 'settleIntent' | 'stopTrying' | 'beginStep'>;

/** Starts or stops something in a tab. A card there hears of no other screen, so it is told to look. */
export async function changeProgress<Name extends Change>(
  name: Name,
  request: RequestOf<Name>,
  tabId: number | undefined,
): Promise<ReplyOf<Name>> {
  const reply = await send(name, request, tabId);
  if (tabId !== undefined) await commandOverlay(tabId, 'lookAgain');
  return reply;
}
