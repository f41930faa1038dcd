import type { FixId } from '../explain/help.ts';
import { createTurns } from '../in-turn.ts';
import type { Outcome } from '../navigation/outcome.ts';
import { type Slot, sessionSlot } from '../session.ts';
import { beginFix, type Effort, noEffort, settleEffort } from './effort.ts';

export const effortPrefix = 'effort:';

const inTurn = createTurns();

export async function readEffort(host: string): Promise<Effort> {
  return (await slotOf(host).read()) ?? noEffort;
}

export function rememberFix(host: string, fix: FixId): Promise<void> {
  return inTurn(async () => {
    const slot = slotOf(host);
    await slot.write(beginFix((await slot.read()) ?? noEffort, fix, Date.now()));
  });
}

/** The fix that this outcome is the first after, if it is one's. */
export function settleFix(outcome: Outcome): Promise<FixId | null> {
  return inTurn(async () => {
    const slot = slotOf(new URL(outcome.url).host);
    const before = await slot.read();
    if (!before) return null;
    const { effort, tiedTo } = settleEffort(before, outcome);
    await slot.write(effort === noEffort ? null : effort);
    return tiedTo;
  });
}

function slotOf(host: string): Slot<Effort> {
  return sessionSlot(effortPrefix + host);
}
