import type { FixId } from '../explain/help.ts';
import type { Outcome } from '../navigation/outcome.ts';
import type { Guide } from './guide.ts';
import type { Keeper } from './keep-trying.ts';
import { settleFix } from './remember-effort.ts';

/** Tells everyone who waits for an outcome of it, and which fix it is the first after. */
export async function tieOutcome(
  outcome: Outcome,
  { keeper, guide }: { readonly keeper: Keeper; readonly guide: Guide },
): Promise<FixId | null> {
  const [isKept, fix] = await Promise.all([
    keeper.take(outcome),
    settleFix(outcome),
    guide.take(outcome),
  ]);
  return isKept ? 'keep-trying' : fix;
}
