const mostIds = 500;

export interface Once {
  /** Runs the work of an id once, and gives the same promise to all. Failed work may run again. */
  run(id: string, work: () => Promise<void>): Promise<void>;
  /** Resolves when the work of an id has ended, well or not. At once, if it never began. */
  ended(id: string): Promise<void>;
}

export function createOnce(): Once {
  const running = new Map<string, Promise<void>>();
  return {
    run(id, work) {
      const known = running.get(id);
      if (known) return known;
      const begun = work().catch((error: unknown) => {
        running.delete(id);
        throw error;
      });
      running.set(id, begun);
      const [oldest] = running.keys();
      if (running.size > mostIds && oldest !== undefined) running.delete(oldest);
      return begun;
    },
    async ended(id) {
      // Who began it hears of its failure.
      await running.get(id)?.catch(() => {});
    },
  };
}
