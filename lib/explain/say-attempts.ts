import { type FixId, fixRow } from './fix-catalog.ts';
import type { Text } from './help.ts';

/** How the last fix went, if the page still fails; `null` if none was tried. */
export function sayAttempts(failedFix: FixId | null, failedTries: number): Text | null {
  if (failedFix === null || failedTries === 0) return null;
  const { failed } = fixRow(failedFix);
  if (failed) return { key: failed };
  return failedTries === 1 ? { key: 'lineTriedOnce' } : { key: 'lineTried', values: [failedTries] };
}
