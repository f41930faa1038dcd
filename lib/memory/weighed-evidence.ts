import type { Evidence } from '../evidence/weigh-evidence.ts';
import { createTurns } from '../in-turn.ts';
import type { Page } from './page.ts';
import { pageValue } from './page-memory.ts';

/** What one failure is judged by: every surface reads it, so that none says something else. */
interface Weighed {
  /** The failure, and who wrote it: known anew, that is weighed anew. */
  readonly name: string;
  /** Milliseconds since the epoch. */
  readonly now: number;
  readonly evidence: Evidence;
}

/** Few pages fail at a time. */
const limit = 20;
const inTurn = createTurns();

/** What was weighed first under this name, or what `weigh` finds now. */
export function keepEvidence(page: Page, name: string, weigh: () => Evidence): Promise<Weighed> {
  return inTurn(async () => {
    const value = pageValue<readonly Weighed[]>(page, 'weighed');
    const kept = (await value.read()) ?? [];
    const known = kept.find((one) => one.name === name);
    if (known) return known;
    const found = { name, now: Date.now(), evidence: weigh() };
    await value.write([...kept, found].slice(-limit));
    return found;
  });
}
