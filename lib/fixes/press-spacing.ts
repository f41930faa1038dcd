/** The waits after one, two, three and more failed loads of the person. */
const waitsSeconds = [3, 10, 30, 60] as const;

/**
 * When to press again at the earliest, in milliseconds since the epoch; 0: at once. A failure in the
 * future means that the clock was set back.
 */
export function mayTryAt(failedTries: number, failedAt: number, now: number): number {
  if (failedTries === 0 || failedAt > now) return 0;
  const waitSeconds = waitsSeconds[Math.min(failedTries, waitsSeconds.length) - 1] ?? 0;
  return failedAt + waitSeconds * 1000;
}
