import { fixOfRetries } from '../explain/built-in-fixes.ts';
import type { FixId } from '../explain/fix-catalog.ts';
import type { Page } from '../memory/privacy-gate.ts';
import type { Outcome } from '../navigation/outcome.ts';
import { settleFix } from './attempts-store.ts';
import type { AutoRetry } from './auto-retry.ts';
import type { StepTimer } from './step-timer.ts';

/**
 * Passes an outcome to all that wait for it. Resolves with the fix of which it is the first
 * outcome.
 */
export async function tieOutcome(
  page: Page,
  outcome: Outcome,
  { autoRetry, stepTimer }: { readonly autoRetry: AutoRetry; readonly stepTimer: StepTimer },
): Promise<FixId | null> {
  const [isKept, fix] = await Promise.all([
    autoRetry.take(page, outcome),
    settleFix(page, outcome),
    stepTimer.take(page, outcome),
  ]);
  return isKept ? fixOfRetries : fix;
}
