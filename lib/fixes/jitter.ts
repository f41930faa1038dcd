/** Waits vary by this share, so that not everybody comes back at the same moment. */
const jitterShare = 0.2;

/** `waitMs`, up to a fifth shorter or longer. `random`: from 0 to 1. */
export function jitter(waitMs: number, random: number): number {
  return Math.round(waitMs * (1 + jitterShare * (2 * random - 1)));
}

/** The impure inputs of a schedule. */
export function readChance(): { readonly now: number; readonly random: number } {
  return { now: Date.now(), random: Math.random() };
}
