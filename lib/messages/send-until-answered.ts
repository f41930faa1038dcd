import { pause } from '../pause.ts';
import type { MessageName, ReplyOf, RequestOf } from './message-map.ts';
import { send } from './send.ts';

const triesAgain = 3;
const againAfterMs = 500;

/** An answer takes less than a second, even if its question has to start a worker. */
const patienceMs = 5000;

/**
 * Sends from an overlay, and sends again if no answer comes: a worker that is stopped meanwhile answers
 * nobody. The next message starts another. `isOver`: no answer is of use any more.
 */
export async function sendUntilAnswered<Name extends MessageName>(
  name: Name,
  request: RequestOf<Name>,
  isOver: () => boolean,
): Promise<ReplyOf<Name>> {
  for (let tries = 0; ; tries++) {
    try {
      return await Promise.race([send(name, request), giveUpAfter(patienceMs)]);
    } catch (error) {
      if (isOver() || tries === triesAgain) throw error;
      await pause(againAfterMs);
    }
  }
}

async function giveUpAfter(durationMs: number): Promise<never> {
  await pause(durationMs);
  throw new Error('No answer came in time.');
}
