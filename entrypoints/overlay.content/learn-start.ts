import { isConnected } from '../../lib/browser/extension.ts';
import type { Help } from '../../lib/explain/help.ts';
import type { OverlayLook } from '../../lib/messages/message-map.ts';
import { type OverlayStart, startHandedOver } from '../../lib/messages/overlay-start.ts';
import { send } from '../../lib/messages/send.ts';
import { parsed } from '../../lib/overlay/document-ready.ts';
import { readPageStatus } from '../../lib/overlay/page-status.ts';
import { readKnownSource, readSource } from '../../lib/overlay/read-source.ts';

const askAgainAfterMs = 500;

/** What the overlay starts with, and how it asks again once the page is complete. */
export interface Learned {
  /** `null`: the page needs no help. */
  readonly help: Help | null;
  readonly look: OverlayLook | null;
  readonly refine: () => Promise<Help | null>;
}

/**
 * Waits for the start that the background hands over, and asks for help at the same time. The first of
 * the two is drawn. The question also tells a restarted worker about the failure.
 */
export async function learnStart(
  page: Document,
  onFault: (error: unknown) => null,
): Promise<Learned> {
  const source = readKnownSource(page);
  /** A worker that is stopped meanwhile answers nobody. The next question starts another. */
  async function ask(text: string | null, triesLeft = 3): Promise<Help | null> {
    try {
      return await send('askForHelp', {
        page: { ...readPageStatus(), source: text },
        canGoBack: history.length > 1,
      });
    } catch (error) {
      // Firefox says of a stopped worker no more than that nobody answered.
      const isOver = !isConnected() || !page.defaultView;
      if (isOver || triesLeft === 0) return onFault(error);
      await new Promise((resolve) => setTimeout(resolve, askAgainAfterMs));
      return ask(text, triesLeft - 1);
    }
  }
  const asked = ask(source);
  const refine = async () => {
    await parsed(page);
    return source === null ? ask(readSource(page)) : asked;
  };
  const handed = startHandedOver().then((start) => (isInDoubt(start, source) ? askFor() : start));
  const { help, look } = await Promise.race([handed, askFor()]);
  return { help, look, refine };

  async function askFor(): Promise<Omit<Learned, 'refine'>> {
    const help = await asked;
    const look = globalThis.backsoonStart?.look ?? (await send('askForLook', null).catch(onFault));
    return { help, look };
  }
}

function isInDoubt({ doubts }: OverlayStart, source: string | null): boolean {
  const text = source?.toLowerCase() ?? '';
  return doubts.some((words) => text.includes(words));
}
