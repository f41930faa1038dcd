import type { Runtime } from 'webextension-polyfill';

type Listeners<Listener extends (...args: never[]) => void> = { addListener(one: Listener): void };

/** What is used of a port. */
export interface AnswerPort {
  readonly onMessage: Listeners<(reply: unknown) => void>;
  readonly onDisconnect: Listeners<() => void>;
  postMessage(message: unknown): void;
  disconnect(): void;
}

/**
 * Asks over a port of its own. `undefined`: it closed without an answer. Firefox writes an error to
 * the console if `sendMessage` is answered after its page was left. Over a port such an answer is lost
 * without a word (`wrapPromise` in ExtensionCommon.sys.mjs; seen in 153 ESR). But a port that closes
 * may take its question with it. So a popup, which closes while it speaks, sends messages.
 */
export function askByPort(port: AnswerPort, message: unknown): Promise<unknown> {
  return new Promise((resolve) => {
    port.onMessage.addListener((reply) => {
      resolve(reply);
      port.disconnect();
    });
    port.onDisconnect.addListener(() => resolve(undefined));
    port.postMessage(message);
  });
}

/** The other end: `answer` as a listener of messages. Its page may be gone by the time of the answer. */
export function answerPort(
  port: AnswerPort & Pick<Runtime.Port, 'sender'>,
  answer: (message: unknown, from: Runtime.MessageSender) => Promise<unknown> | undefined,
): void {
  let isOpen = true;
  port.onDisconnect.addListener(() => {
    isOpen = false;
  });
  port.onMessage.addListener(async (message) => {
    const reply = port.sender && (await answer(message, port.sender));
    if (!isOpen) return;
    if (reply === undefined) port.disconnect();
    else port.postMessage(reply);
  });
}
