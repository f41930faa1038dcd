import type { FixId } from '../explain/help.ts';
import { createTurns } from '../in-turn.ts';
import { pageValue } from '../memory/page-memory.ts';
import type { Page } from '../memory/privacy-gate.ts';
import type { Outcome } from '../navigation/outcome.ts';
import { type Attempts, beginFix, noAttempts, settleAttempts } from './attempts.ts';

export const attemptsPrefix = 'attempts:';

const inTurn = createTurns();

export async function readAttempts(page: Page, host: string): Promise<Attempts> {
  return (await attemptsOn(page, host).read()) ?? noAttempts;
}

export function rememberFix(page: Page, host: string, fix: FixId): Promise<void> {
  return inTurn(async () => {
    const attempts = await readAttempts(page, host);
    await attemptsOn(page, host).write(beginFix(attempts, fix, Date.now()));
  });
}

/** The fix of which this is the first outcome; `null` if none. */
export function settleFix(page: Page, outcome: Outcome): Promise<FixId | null> {
  return inTurn(async () => {
    const value = attemptsOn(page, new URL(outcome.url).host);
    const before = await value.read();
    if (!before) return null;
    const { attempts, tiedTo } = settleAttempts(before, outcome);
    await value.write(attempts === noAttempts ? null : attempts);
    return tiedTo;
  });
}

function attemptsOn(page: Page, host: string) {
  return pageValue<Attempts>(page, attemptsPrefix + host);
}
