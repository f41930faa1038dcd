/** All errors end here. An error of ours must never reach a page, or stop the next event. */
export function report(error: unknown): void {
  if (!isStopping(error)) console.error('Backsoon:', error);
}

/** Chromium rejects all pending calls so when it stops a worker (measured: 156). */
function isStopping(error: unknown): boolean {
  return error instanceof Error && error.message === 'No SW';
}

/** Whether an error only says that a tab or document does not exist any more. */
export function isGone(error: unknown): boolean {
  return (
    error instanceof Error &&
    /^No tab with id|^Invalid tab ID|No document with id|Invalid documentId|^No frame with id/.test(
      error.message,
    )
  );
}
