/**
 * The one sink for what went wrong. A fault of ours must never reach the person's page,
 * nor stop the next event from being handled.
 */
export function report(error: unknown): void {
  if (!isStopping(error)) console.error('Backsoon:', error);
}

/**
 * True for what Chromium answers to all that a worker still waits for while it is stopped (measured:
 * 156). Nobody is left to act on it.
 */
function isStopping(error: unknown): boolean {
  return error instanceof Error && error.message === 'No SW';
}

/** True for the errors that only say that a tab or document is gone, which happens all day. */
export function isGone(error: unknown): boolean {
  return (
    error instanceof Error &&
    /^No tab with id|^Invalid tab ID|No document with id|Invalid documentId|^No frame with id/.test(
      error.message,
    )
  );
}
