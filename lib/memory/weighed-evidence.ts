import type { Evidence } from '../evidence/weigh-evidence.ts';
import { createTurns } from '../in-turn.ts';
import type { Page } from './page.ts';
import { pageValue } from './page-memory.ts';

/** What one failure is judged by: every surface reads it, so that none says something else. */
interface Weighed {
  /** Milliseconds since the epoch. */
  readonly now: number;
  readonly evidence: Evidence;
}

/** Few pages fail at a time. */
const limit = 20;
const inTurn = createTurns();

/** `name`: of the failure, and of who wrote it. What was weighed under it first, or is weighed now. */
export function keepEvidence(page: Page, name: string, weigh: () => Evidence): Promise<Weighed> {
  return inTurn(async () => {
    const value = pageValue<readonly (readonly [string, Weighed])[]>(page, 'weighed');
    const kept = new Map(await value.read());
    const weighed = kept.get(name) ?? { now: Date.now(), evidence: weigh() };
    await value.write([...kept.set(name, weighed)].slice(-limit));
    return weighed;
  });
}
