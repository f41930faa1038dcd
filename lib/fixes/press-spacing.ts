/** How long to wait after one, two, three and more loads that the person asked for have failed. */
const waitsSeconds = [3, 10, 30, 60] as const;

/** From when on it makes sense to press again, in milliseconds since the epoch; 0: at once. */
export function mayTryAt(failedTries: number, failedAt: number): number {
  if (failedTries === 0) return 0;
  const waitSeconds = waitsSeconds[Math.min(failedTries, waitsSeconds.length) - 1] ?? 0;
  return failedAt + waitSeconds * 1000;
}
