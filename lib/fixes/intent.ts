import type { FixId } from '../explain/help.ts';
import { createTurns } from '../in-turn.ts';
import { findPage } from '../memory/page.ts';
import { pageValue, readPageValues } from '../memory/page-memory.ts';

/**
 * What the person wants once the browser has asked them. The browser's question may close the very
 * popup that put it. So the background keeps the intent, and whoever hears the answer first takes it.
 */
export interface Intent {
  readonly tabId: number;
  readonly fix: FixId;
}

/** A question that nobody answered in this time was closed. */
const validMs = 2 * 60 * 1000;

type Kept = Intent & { readonly at: number };

const key = 'intent';
const inTurn = createTurns();

export function keepIntent(intent: Intent): Promise<void> {
  return inTurn(() => write(intent.tabId, { ...intent, at: Date.now() }));
}

/** The newest intent, and none is left. `null`: nobody waits for an answer. */
export function takeIntent(): Promise<Intent | null> {
  return inTurn(async () => {
    const kept = await readKept();
    for (const { tabId } of kept) await write(tabId, null);
    const newest = kept.at(-1);
    return newest && Date.now() - newest.at <= validMs ? newest : null;
  });
}

/** The newest intent, left for who takes it. */
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
