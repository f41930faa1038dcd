import { listFirstWords } from '../explain/first-words.ts';
import type { Help } from '../explain/help.ts';
import { readMessages } from '../i18n.ts';
import { listChallengeSigns } from '../identify/is-challenge.ts';
import type { OverlayStart } from '../messages/overlay-start.ts';
import type { Failure } from '../navigation/outcome.ts';
import { readLook } from './read-look.ts';

/** Prepares what an overlay starts with, from the moment the headers of a failure arrive. */
export interface StartPreparer {
  begin(failure: Failure): void;
  /** What was begun for this failure. Otherwise it begins now. */
  take(failure: Failure): Promise<OverlayStart>;
  forget(tabId: number): void;
}

export function createStartPreparer(gather: (failure: Failure) => Promise<Help>): StartPreparer {
  /** One a tab, the newest. */
  const begun = new Map<number, { readonly id: string; readonly start: Promise<OverlayStart> }>();

  async function prepare(failure: Failure): Promise<OverlayStart> {
    const { tabId, url, statusCode } = failure;
    const [help, look] = await Promise.all([gather(failure), readLook(tabId, url)]);
    const words = import.meta.env.FIREFOX ? {} : readMessages(listFirstWords(help));
    return { help, look, doubts: listChallengeSigns(statusCode), words };
  }

  return {
    begin(failure) {
      const start = prepare(failure);
      // `take` returns the same promise, so its caller gets the error.
      start.catch(() => {});
      begun.set(failure.tabId, { id: failure.id, start });
    },
    take(failure) {
      const found = begun.get(failure.tabId);
      begun.delete(failure.tabId);
      return found?.id === failure.id ? found.start : prepare(failure);
    },
    forget: (tabId) => void begun.delete(tabId),
  };
}
