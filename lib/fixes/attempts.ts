import type { FixId } from '../explain/help.ts';
import type { Outcome } from '../navigation/outcome.ts';
import { minuteMs } from '../time-units.ts';

/** What the person has tried on a failing host since it last worked. */
export interface Attempts {
  /** Failed loads that the person started. */
  readonly failedTries: number;
  /** When the last of them failed; 0: none. Milliseconds since the epoch. */
  readonly failedAt: number;
  /** The fix whose outcome is not known yet. */
  readonly pending: { readonly fix: FixId; readonly at: number } | null;
  /** The last fix that failed. */
  readonly failedFix: FixId | null;
}

export const noAttempts: Attempts = { failedTries: 0, failedAt: 0, pending: null, failedFix: null };

/** A later outcome says nothing about the fix. */
const tiedWithinMs = 10 * minuteMs;

/** The browser and our code read the clock in different processes. */
const clockSlackMs = 1000;

export function beginFix(attempts: Attempts, fix: FixId, now: number): Attempts {
  return { ...attempts, pending: { fix, at: now } };
}

/** Ties the first outcome after a fix to it. `tiedTo` is recorded with that load. */
export function settleAttempts(
  attempts: Attempts,
  { kind, at }: Pick<Outcome, 'kind' | 'at'>,
): { readonly attempts: Attempts; readonly tiedTo: FixId | null } {
  const { pending, failedTries } = attempts;
  const since = pending ? at - pending.at : 0;
  // A fix that is further away, in the future too, says nothing: then the clock was set back.
  const tiedTo = pending && Math.abs(since) <= tiedWithinMs ? pending.fix : null;
  // This load began before the fix.
  if (tiedTo && since < -clockSlackMs) return { attempts, tiedTo: null };
  if (kind === 'worked') return { attempts: noAttempts, tiedTo };
  if (!tiedTo) return { attempts: { ...attempts, pending: null }, tiedTo };
  return {
    attempts: { failedTries: failedTries + 1, failedAt: at, pending: null, failedFix: tiedTo },
    tiedTo,
  };
}
