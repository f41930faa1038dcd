import type { Runtime } from 'webextension-polyfill';
import { browser } from '../browser.ts';
import type { MessageName, ReplyOf, RequestOf } from './message-map.ts';

/** Who sent it, as the browser says: a message may act on its own tab and document only. */
export interface Sender {
  readonly tabId: number;
  readonly documentId: string;
  readonly url: string;
}

export type Handlers = {
  readonly [Name in MessageName]: (
    request: RequestOf<Name>,
    sender: Sender,
  ) => Promise<ReplyOf<Name>>;
};

/**
 * Answers every message of the map. Whether a message is ours is decided at once, for a listener
 * that answers late silences all others.
 */
export function handleMessages(handlers: Handlers): void {
  browser.runtime.onMessage.addListener((message: unknown, from: Runtime.MessageSender) => {
    const sender = readSender(from);
    if (!sender || !isMessage(message, handlers)) return undefined;
    return dispatch(handlers, message, sender);
  });
}

interface Message<Name extends MessageName> {
  readonly name: Name;
  readonly request: RequestOf<Name>;
}

function dispatch<Name extends MessageName>(
  handlers: Handlers,
  { name, request }: Message<Name>,
  sender: Sender,
): Promise<ReplyOf<Name>> {
  return handlers[name](request, sender);
}

function isMessage(message: unknown, handlers: Handlers): message is Message<MessageName> {
  return (
    typeof message === 'object' &&
    message !== null &&
    'name' in message &&
    typeof message.name === 'string' &&
    Object.hasOwn(handlers, message.name)
  );
}

/** Only our own script in the top frame of a tab may speak. */
function readSender({ id, tab, frameId, documentId, url }: Runtime.MessageSender): Sender | null {
  if (id !== browser.runtime.id || tab?.id === undefined || frameId !== 0) return null;
  return { tabId: tab.id, documentId: documentId ?? '', url: url ?? '' };
}
