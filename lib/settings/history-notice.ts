import { browser } from '../browser.ts';

/** What befell the history while nobody looked. Told in the popup until the person has read it. */
export interface HistoryNotice {
  /** `full`: the oldest `tries` went, for the disk is full; `damaged`: `tries` could be kept. */
  readonly kind: 'full' | 'damaged';
  readonly tries: number;
}

const key = 'historyNotice';

export async function readHistoryNotice(): Promise<HistoryNotice | null> {
  const stored = (await browser.storage.local.get(key))[key];
  // Only `writeHistoryNotice` puts anything there.
  return (stored as HistoryNotice | undefined) ?? null;
}

export async function writeHistoryNotice(notice: HistoryNotice | null): Promise<void> {
  if (notice) await browser.storage.local.set({ [key]: notice });
  else await browser.storage.local.remove(key);
}
