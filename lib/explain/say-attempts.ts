import type { MessageKey } from '../knowledge/message-key.ts';
import type { FixId, Text } from './help.ts';

const ownWords: Partial<Record<FixId, MessageKey>> = {
  'fresh-copy': 'fixSaidFreshCopy',
  'clear-saved': 'fixSaidClearSaved',
  'clear-data': 'fixSaidClearData',
  'restart-modem': 'fixSaidRestartModem',
};

/** From so many tries on it is time to say that they have a cost. */
const manyTries = 3;

/** How the last fix went, given that the page still fails; `null` where none was tried. */
export function sayAttempts(failedFix: FixId | null, failedTries: number): Text | null {
  if (failedFix === null || failedTries === 0) return null;
  const own = ownWords[failedFix];
  if (own) return { key: own };
  if (failedTries >= manyTries) return { key: 'cardTriedMany', values: [String(failedTries)] };
  return failedTries === 1
    ? { key: 'fixSaidTriedOne' }
    : { key: 'fixSaidTriedMany', values: [String(failedTries)] };
}
