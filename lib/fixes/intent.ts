import type { FixId } from '../explain/help.ts';
import { createTurns } from '../in-turn.ts';
import { pageValue, readPageValues } from '../memory/page-memory.ts';
import { findPage } from '../memory/privacy-gate.ts';
import { minuteMs } from '../time-units.ts';

/**
 * The fix that waits for the person's answer to a permission question. The question may close the
 * popup that asked. So the background keeps the intent, and the first who gets the answer takes it.
 */
export interface Intent {
  readonly tabId: number;
  readonly fix: FixId;
}

/** Without an answer in this time, the question was closed. */
const validMs = 2 * minuteMs;

type Kept = Intent & { readonly at: number };

const key = 'intent';
const inTurn = createTurns();

export function keepIntent(intent: Intent): Promise<void> {
  return inTurn(() => write(intent.tabId, { ...intent, at: Date.now() }));
}

/** Takes the newest intent, and removes all. `null`: there is none. */
export function takeIntent(): Promise<Intent | null> {
  return inTurn(async () => {
    const kept = await readKept();
    for (const { tabId } of kept) await write(tabId, null);
    const newest = kept.at(-1);
    return newest && Date.now() - newest.at <= validMs ? newest : null;
  });
}

/** The newest intent. It stays. */
export async function readIntent(): Promise<Intent | null> {
  return (await readKept()).at(-1) ?? null;
}

async function readKept(): Promise<readonly Kept[]> {
  const kept = (await readPageValues<Kept>(key)).map(({ value }) => value);
  return kept.sort((one, other) => one.at - other.at);
}

async function write(tabId: number, kept: Kept | null): Promise<void> {
  await pageValue<Kept>(await findPage(tabId), key).write(kept);
}
