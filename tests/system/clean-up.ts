const pending = new Set<() => void>();
let listening = false;

/**
 * Runs `work` when this process ends, also by Ctrl-C, unless the returned function has run it
 * before. The work must be synchronous: nothing else runs while a process exits.
 */
export function cleanUpLater(work: () => void): () => void {
  listenOnce();
  pending.add(work);
  return () => {
    if (pending.delete(work)) work();
  };
}

function listenOnce(): void {
  if (listening) return;
  listening = true;
  process.once('exit', cleanUpNow);
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.once(signal, () => {
      cleanUpNow();
      // The listener is gone by now, so this ends the process the way the signal would have.
      process.kill(process.pid, signal);
    });
  }
}

function cleanUpNow(): void {
  // Last in, first out: a child is stopped before the folder that it writes to is removed.
  for (const work of [...pending].reverse()) {
    pending.delete(work);
    try {
      work();
    } catch (error) {
      console.error('Cleaning up:', error);
    }
  }
}
