import type { Evidence } from '../evidence/weigh-evidence.ts';
import { createTurns } from '../in-turn.ts';
import { pageValue } from './page-memory.ts';
import type { Page } from './privacy-gate.ts';

/** The evidence of one failure. All surfaces use it, so that they say the same. */
interface Weighed {
  /** Milliseconds since the epoch. */
  readonly now: number;
  readonly evidence: Evidence;
}

/** More failures than this are not remembered. */
const limit = 20;
const inTurn = createTurns();

/**
 * Returns the first evidence under this name, or weighs it now. `name`: the failure and its
 * answerer.
 */
export function keepEvidence(page: Page, name: string, weigh: () => Evidence): Promise<Weighed> {
  const { promise, resolve, reject } = Promise.withResolvers<Weighed>();
  inTurn(async () => {
    const value = pageValue<readonly (readonly [string, Weighed])[]>(page, 'weighed');
    const kept = new Map(await value.read());
    const weighed = kept.get(name) ?? { now: Date.now(), evidence: weigh() };
    // The first help must not wait until this is stored.
    resolve(weighed);
    await value.write([...kept.set(name, weighed)].slice(-limit));
    // What could not be stored is weighed again.
  }).catch(reject);
  return promise;
}
