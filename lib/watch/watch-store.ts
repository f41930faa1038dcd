import { browser } from '../browser/api.ts';
import { readLocal } from '../browser/local-store.ts';
import { readStoredWatches } from './read-watch.ts';
import type { Watch } from './watch.ts';

/** The storage key. Watches outlive the worker and the browser. */
const key = 'watches';

export async function readWatches(): Promise<readonly Watch[]> {
  return readStoredWatches(await readLocal(key));
}

export async function writeWatches(watches: readonly Watch[]): Promise<void> {
  if (watches.length === 0) await browser.storage.local.remove(key);
  else await browser.storage.local.set({ [key]: watches });
}

/** Calls back with the watches whenever they change, until `signal` aborts. */
export function followWatches(
  callBack: (watches: readonly Watch[]) => void,
  signal: AbortSignal,
): void {
  const { onChanged } = browser.storage.local;
  const listener = ({ [key]: change }: Record<string, { newValue?: unknown }>) => {
    if (change) callBack(readStoredWatches(change.newValue));
  };
  onChanged.addListener(listener);
  signal.addEventListener('abort', () => onChanged.removeListener(listener));
}
