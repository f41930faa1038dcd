import { isConnected } from '../../lib/browser/extension.ts';
import type { Help } from '../../lib/explain/help.ts';
import { keepAtHand } from '../../lib/i18n.ts';
import type { OverlayLook } from '../../lib/messages/message-map.ts';
import { type OverlayStart, startHandedOver } from '../../lib/messages/overlay-start.ts';
import { sendUntilAnswered } from '../../lib/messages/send-until-answered.ts';
import { parsed } from '../../lib/overlay/document-ready.ts';
import { readPageStatus } from '../../lib/overlay/page-status.ts';
import { readKnownSource, readSource } from '../../lib/overlay/read-source.ts';
import { pause } from '../../lib/pause.ts';

/** What the overlay starts with, and how it asks again once the page is complete. */
export interface Learned {
  readonly help: Help;
  readonly look: OverlayLook;
  /** `null`: the page needs no help after all. Rejects if nobody answers. */
  readonly refine: () => Promise<Help | null>;
}

/** A start comes within this time. A worker that was stopped before hands over nothing. */
const handOverMs = 300;

/**
 * Waits for the start that the background hands over, and asks for help if none comes. A question at
 * once would keep the worker and the page from the first frame. `null`: the page needs no help. Rejects
 * if nobody answers.
 */
export async function learnStart(page: Document): Promise<Learned | null> {
  const source = readKnownSource(page);
  const isOver = () => !isConnected() || !page.defaultView;
  const ask = (text: string | null) =>
    sendUntilAnswered(
      'askForHelp',
      { page: { ...readPageStatus(), source: text }, canGoBack: history.length > 1 },
      isOver,
    );
  let asked: Promise<Help | null> | null = null;
  const askOnce = () => {
    asked ??= ask(source);
    return asked;
  };
  const refine = async () => {
    await parsed(page);
    return source === null ? ask(readSource(page)) : askOnce();
  };
  const handed = startHandedOver().then((start) => {
    if (!import.meta.env.FIREFOX) keepAtHand(start.words);
    return isInDoubt(start, source) ? askFor() : start;
  });
  const inTime = await Promise.race([handed, pause(handOverMs)]);
  const start = inTime === undefined ? await Promise.race([handed, askFor()]) : inTime;
  return start && { help: start.help, look: start.look, refine };

  async function askFor(): Promise<Omit<Learned, 'refine'> | null> {
    const help = await askOnce();
    if (!help) return null;
    const look =
      globalThis.backsoonStart?.look ?? (await sendUntilAnswered('askForLook', null, isOver));
    return { help, look };
  }
}

function isInDoubt({ doubts }: OverlayStart, source: string | null): boolean {
  const text = source?.toLowerCase() ?? '';
  return doubts.some((words) => text.includes(words));
}
