import { followSessionValues, sessionValue, writeWaitingValues } from '../browser/session-store.ts';
import { type RecentOutcome, recentMs } from '../evidence/recent-outcome.ts';
import { createTurns } from '../in-turn.ts';

/** How the loads of the last ten minutes ended, in all tabs but private ones. */
const key = 'recent';
const recentLimit = 300;

const stored = sessionValue<readonly RecentOutcome[]>(key);
const inTurn = createTurns();
let toRemember: RecentOutcome[] = [];

/** Oldest first. */
export async function readRecentLoads(): Promise<readonly RecentOutcome[]> {
  return (await stored.read()) ?? [];
}

/** Calls back after a load has ended and was recorded. */
export function followRecentLoads(callBack: () => void, signal: AbortSignal): void {
  followSessionValues((changes) => changes.has(key) && callBack(), signal);
}

/**
 * Loads that end at the same time are written together. `isKept`: the load is in the history, so our
 * pages should know at once.
 */
export function rememberLoad(outcome: RecentOutcome, isKept = false): Promise<void> {
  toRemember.push(outcome);
  return inTurn(async () => {
    const newest = toRemember.at(-1);
    if (!newest) return;
    const added = toRemember;
    toRemember = [];
    const kept = (await readRecentLoads()).filter(({ at }) => at > newest.at - recentMs);
    stored.writeSoon([...kept, ...added].slice(-recentLimit));
    if (isKept) await writeWaitingValues();
  });
}

/** The load turned out to be no failure. */
export function forgetLoad(load: RecentOutcome): Promise<void> {
  return inTurn(async () => {
    await stored.write((await readRecentLoads()).filter((one) => !isSameLoad(one, load)));
  });
}

/** Replaces a load about which more is known, such as who wrote its page. */
export function amendLoad(load: RecentOutcome): Promise<void> {
  return inTurn(async () => {
    const kept = await readRecentLoads();
    await stored.write(
      kept.map((one) => (isSameLoad(one, load) ? { ...load, startedBy: one.startedBy } : one)),
    );
  });
}

function isSameLoad(one: RecentOutcome, other: RecentOutcome): boolean {
  return (
    one.host === other.host &&
    one.path === other.path &&
    one.at === other.at &&
    one.kind === other.kind
  );
}
