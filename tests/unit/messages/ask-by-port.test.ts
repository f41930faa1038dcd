import { expect, test, vi } from 'vitest';
import type { Runtime } from 'webextension-polyfill';
import { type AnswerPort, answerPort, askByPort } from '../../../lib/messages/ask-by-port.ts';

const from: Runtime.MessageSender = { id: 'ours' };

/** Two ends of one port. What is said reaches the other end a moment later, if it is still open. */
function openPort() {
  let isOpen = true;
  const end = () => ({
    heard: new Set<(message: unknown) => unknown>(),
    left: new Set<() => unknown>(),
  });
  const [page, worker] = [end(), end()];
  const portOf = (own: typeof page, other: typeof page): AnswerPort => ({
    onMessage: { addListener: (one) => void own.heard.add(one) },
    onDisconnect: { addListener: (one) => void own.left.add(one) },
    postMessage(message) {
      if (!isOpen) throw new Error('Attempt to postMessage on disconnected port');
      queueMicrotask(() => {
        for (const one of isOpen ? other.heard : []) one(message);
      });
    },
    disconnect() {
      if (!isOpen) return;
      isOpen = false;
      for (const one of other.left) one();
    },
  });
  return {
    page: portOf(page, worker),
    worker: { ...portOf(worker, page), sender: from },
    stopWorker: () => portOf(worker, page).disconnect(),
    leavePage: () => portOf(page, worker).disconnect(),
    isOpen: () => isOpen,
  };
}

test.each([[null], ['words'], [{ fault: 'it broke' }]])(
  'the answer %j arrives, and the port closes',
  async (reply) => {
    const { page, worker, isOpen } = openPort();
    const answer = vi.fn(async () => reply);
    answerPort(worker, answer);
    expect(await askByPort(page, 'question')).toEqual(reply);
    expect(answer).toHaveBeenCalledWith('question', from);
    expect(isOpen()).toBe(false);
  },
);

test('what is not for us gets no answer', async () => {
  const { page, worker } = openPort();
  answerPort(worker, () => undefined);
  expect(await askByPort(page, 'question')).toBeUndefined();
});

test('a worker that is stopped answers no more', async () => {
  const { page, worker, stopWorker } = openPort();
  answerPort(worker, () => new Promise(() => {}));
  const asked = askByPort(page, 'question');
  stopWorker();
  expect(await asked).toBeUndefined();
});

test('the answer to a page that was left is dropped without an error', async () => {
  const { page, worker, leavePage } = openPort();
  const { promise, resolve } = Promise.withResolvers<string>();
  answerPort(worker, () => promise);
  void askByPort(page, 'question');
  await Promise.resolve();
  leavePage();
  resolve('too late');
  // An error here would be an unhandled rejection, which ends the test run.
  await new Promise((done) => setTimeout(done));
});
