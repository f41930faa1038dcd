/** When something is due. All times are milliseconds since the epoch. */
interface Plan {
  readonly plannedAt: number;
  readonly nextAt: number;
  /** The site's `Retry-After`. */
  readonly retryAt: number | null;
}

/**
 * Moves the times of a plan if the clock was set back since it was made. So the rest of a wait is never
 * longer than the wait was, whoever asked for it.
 */
export function mendTimes<Times extends Plan>(plan: Times, now: number): Times {
  const { plannedAt, nextAt, retryAt } = plan;
  const back = plannedAt - now;
  if (back <= 0) return plan;
  return { ...plan, plannedAt: now, nextAt: nextAt - back, retryAt: retryAt && retryAt - back };
}
