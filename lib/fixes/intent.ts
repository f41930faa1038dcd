import type { FixId } from '../explain/help.ts';
import { createTurns } from '../in-turn.ts';
import { sessionSlot } from '../session.ts';

/**
 * What the person wants once the browser has asked them. The browser's question may close the very
 * popup that put it, so the background keeps the intent, and whoever hears the answer first takes it.
 */
export interface Intent {
  readonly tabId: number;
  readonly fix: FixId;
}

/** A question that nobody answered in this time was closed. */
const validMs = 2 * 60 * 1000;

const slot = sessionSlot<Intent & { readonly at: number }>('intent');
const inTurn = createTurns();

export function keepIntent(intent: Intent): Promise<void> {
  return inTurn(() => slot.write({ ...intent, at: Date.now() }));
}

export function takeIntent(): Promise<Intent | null> {
  return inTurn(async () => {
    const kept = await slot.read();
    await slot.write(null);
    return kept && Date.now() - kept.at <= validMs ? kept : null;
  });
}

/** What is wanted, left for who takes it. */
export async function readIntent(): Promise<Intent | null> {
  return slot.read();
}
