import { browser } from '../browser/api.ts';
import { readLocal } from '../browser/local-store.ts';
import { followSessionValues, sessionValue } from '../browser/session-store.ts';
import { report } from '../errors.ts';

/** What happened to the history. The popup shows it until the person has read it. */
export interface HistoryNotice {
  /** `full`: the disk is full, and `tries` were deleted. `damaged`: only `tries` were saved. */
  readonly kind: 'full' | 'damaged';
  readonly tries: number;
}

const key = 'historyNotice';
const begunKey = 'historyHasBegun';

/** Nothing must be written to a full disk, so that notice stays in session memory. */
const unwritten = sessionValue<HistoryNotice>(key);

export async function readHistoryNotice(): Promise<HistoryNotice | null> {
  const stored = await readLocal(key);
  // Only `writeHistoryNotice` puts anything there.
  return (stored as HistoryNotice | undefined) ?? unwritten.read();
}

export function writeHistoryNotice(notice: HistoryNotice): Promise<void> {
  return notice.kind === 'full'
    ? unwritten.write(notice)
    : browser.storage.local.set({ [key]: notice });
}

/** Calls back with each change of it until `signal` aborts. */
export function followHistoryNotice(
  callBack: (notice: HistoryNotice | null) => void,
  signal: AbortSignal,
): void {
  const listener = (changes: Record<string, unknown>) => {
    if (key in changes) readHistoryNotice().then(callBack).catch(report);
  };
  const { onChanged } = browser.storage.local;
  onChanged.addListener(listener);
  signal.addEventListener('abort', () => onChanged.removeListener(listener));
  followSessionValues((changes) => listener(Object.fromEntries(changes)), signal);
}

/** Notes that a history begins. Resolves with true if one had begun before, which is lost then. */
export async function claimBegin(): Promise<boolean> {
  if ((await readLocal(begunKey)) === true) return true;
  await browser.storage.local.set({ [begunKey]: true });
  return false;
}

export async function endHistoryNotice(): Promise<void> {
  await Promise.all([browser.storage.local.remove(key), unwritten.write(null)]);
}
