import type { Runtime } from 'webextension-polyfill';
import { browser } from '../browser/api.ts';
import { isOwnId, packageUrl } from '../browser/extension.ts';
import { report } from '../errors.ts';
import { answerPort } from './ask-by-port.ts';
import {
  type Fault,
  type MessageName,
  ownPagesOnly,
  type ReplyOf,
  type RequestOf,
} from './message-map.ts';

/** The sender, as the browser names it. An overlay may act on its own tab and document only. */
export interface Sender {
  readonly tabId: number;
  /** Empty for a page of ours, which is not in a document of the tab. */
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
 * Answers every message of the map. It decides synchronously whether a message is ours, because a
 * listener that returns a promise silences all others.
 */
export function handleMessages(handlers: Handlers): void {
  const answer = (message: unknown, from: Runtime.MessageSender) => {
    if (!isOwnId(from.id) || !isMessage(message, handlers)) return undefined;
    const sender = isOwnPage(from) ? senderFor(message) : readSender(from);
    const mayAsk = isOwnPage(from) || !ownPagesOnly.has(message.name);
    return sender && mayAsk ? dispatch(handlers, message, sender) : undefined;
  };
  const { onMessage, onConnect } = browser.runtime;
  onMessage.addListener(answer);
  if (import.meta.env.FIREFOX) onConnect.addListener((port) => answerPort(port, answer));
}

interface Message<Name extends MessageName> {
  readonly name: Name;
  readonly request: RequestOf<Name>;
  /** Used only if a page of ours sent it. */
  readonly tabId?: unknown;
}

function dispatch<Name extends MessageName>(
  handlers: Handlers,
  { name, request }: Message<Name>,
  sender: Sender,
): Promise<ReplyOf<Name> | Fault> {
  return handlers[name](request, sender).catch(toFault);
}

function toFault(error: unknown): Fault {
  report(error);
  return { fault: String(error) };
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

/** A page of ours, such as the popup. */
function isOwnPage({ url }: Runtime.MessageSender): boolean {
  return url?.startsWith(packageUrl('')) ?? false;
}

function senderFor({ tabId }: Message<MessageName>): Sender | null {
  return typeof tabId === 'number' ? { tabId, documentId: '', url: '' } : null;
}

/** Only our script in the top frame of a tab may send. */
function readSender({ tab, frameId, documentId, url }: Runtime.MessageSender): Sender | null {
  if (tab?.id === undefined || frameId !== 0) return null;
  return { tabId: tab.id, documentId: documentId ?? '', url: url ?? '' };
}
