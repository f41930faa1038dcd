/** How far a wait may be off, so that not all who wait come at the same moment. */
const jitterShare = 0.2;

/** `waitMs`, up to a fifth shorter or longer. `random`: from 0 to 1. */
export function jitter(waitMs: number, random: number): number {
  return Math.round(waitMs * (1 + jitterShare * (2 * random - 1)));
}

/** What a schedule takes from outside. */
export function readChance(): { readonly now: number; readonly random: number } {
  return { now: Date.now(), random: Math.random() };
}
