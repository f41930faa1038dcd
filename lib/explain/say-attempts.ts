import type { FixId } from './fix-catalog.ts';
import type { FixRows } from './fix-row.ts';
import type { Text } from './help.ts';

/** How the last fix went, if the page still fails; `null` if none was tried. */
export function sayAttempts(
  fixes: FixRows,
  failedFix: FixId | null,
  failedTries: number,
): Text | null {
  if (failedFix === null || failedTries === 0) return null;
  const failed = fixes[failedFix]?.failed;
  if (failed) return { key: failed };
  return failedTries === 1 ? { key: 'lineTriedOnce' } : { key: 'lineTried', values: [failedTries] };
}
