/**
 * Resolves after the next paint. A popup in the background does not paint, so it waits 200 ms at
 * most.
 */
export function nextPaint(): Promise<void> {
  return new Promise((resolve) => {
    requestAnimationFrame(() => setTimeout(resolve));
    setTimeout(resolve, 200);
  });
}
