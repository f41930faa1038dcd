import type { FixId } from '../explain/help.ts';
import type { Outcome } from '../navigation/outcome.ts';

/** What the person has done about one failing host, since it last answered. */
export interface Attempts {
  /** Loads the person asked for that failed. */
  readonly failedTries: number;
  /** Milliseconds since the epoch: when the last of them failed; 0 without one. */
  readonly failedAt: number;
  /** The fix whose outcome is still to come. */
  readonly pending: { readonly fix: FixId; readonly at: number } | null;
  /** The last fix that had an outcome: a failure. */
  readonly failedFix: FixId | null;
}

export const noAttempts: Attempts = { failedTries: 0, failedAt: 0, pending: null, failedFix: null };

/** Later, so much else may have changed that the outcome says nothing of the fix. */
const tiedWithinMs = 10 * 60 * 1000;

/** The browser stamps a load in another process than we the press. */
const clockSlackMs = 1000;

export function beginFix(attempts: Attempts, fix: FixId, now: number): Attempts {
  return { ...attempts, pending: { fix, at: now } };
}

/** Ties the first outcome after a fix to it: `tiedTo` is what is remembered with that load. */
export function settleAttempts(
  attempts: Attempts,
  { kind, at }: Pick<Outcome, 'kind' | 'at'>,
): { readonly attempts: Attempts; readonly tiedTo: FixId | null } {
  const { pending, failedTries } = attempts;
  // A load that began before the fix, and ends only now.
  if (pending && at < pending.at - clockSlackMs) return { attempts, tiedTo: null };
  const tiedTo = pending && at - pending.at <= tiedWithinMs ? pending.fix : null;
  if (kind === 'worked') return { attempts: noAttempts, tiedTo };
  if (!tiedTo) return { attempts: { ...attempts, pending: null }, tiedTo };
  return {
    attempts: { failedTries: failedTries + 1, failedAt: at, pending: null, failedFix: tiedTo },
    tiedTo,
  };
}
