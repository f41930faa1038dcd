import { hourMs } from '../time-units.ts';

/** How a site was when it was last seen. Also `data-now`. */
export type Now = 'not-working' | 'failed-last' | 'back' | 'answered' | 'never-failed';

/** When a host was last seen. Milliseconds since the epoch; `null`: never. */
export interface HostTimes {
  readonly failedAt: number | null;
  readonly workedAt: number | null;
  /** A good check by "Tell me when it's back". */
  readonly answeredAt: number | null;
}

/** The state, and when it was seen. */
export type NowFact =
  | { readonly kind: 'never-failed'; readonly at: null }
  | { readonly kind: Exclude<Now, 'never-failed'>; readonly at: number };

/** An older failure says too little about the present. */
const longestPresentMs = 6 * hourMs;

export function nameNow(times: HostTimes | undefined, now: number): NowFact {
  const { failedAt = null, workedAt = null, answeredAt = null } = times ?? {};
  if (failedAt === null) return { kind: 'never-failed', at: null };
  if (workedAt !== null && workedAt > failedAt) return { kind: 'back', at: workedAt };
  if (answeredAt !== null && answeredAt > failedAt) return { kind: 'answered', at: answeredAt };
  const isPresent = now - failedAt <= longestPresentMs;
  return { kind: isPresent ? 'not-working' : 'failed-last', at: failedAt };
}
