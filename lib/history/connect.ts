import { nameFault } from './name-fault.ts';
import type { HistoryDatabase } from './schema.ts';

export type Open = (onClosed: () => void, onBegun: () => void) => Promise<HistoryDatabase>;

/** A connection to the history that reopens after the browser has closed it. */
export interface Connection {
  /** Runs `work` with the open database, and once more if the connection broke. */
  use<Result>(work: (database: HistoryDatabase) => Promise<Result>): Promise<Result>;
  /** Closes the database, so that it can be deleted. The next use opens it again. */
  release(): Promise<void>;
}

/** Opens the database at the first use: a healthy page needs none. */
export function connect(open: Open, onBegun: () => void): Connection {
  let opening: Promise<HistoryDatabase> | null = null;

  function ready(): Promise<HistoryDatabase> {
    if (opening) return opening;
    const forget = () => {
      if (opening === current) opening = null;
    };
    const current = open(forget, onBegun);
    opening = current;
    current.catch(forget);
    return current;
  }

  return {
    async use(work) {
      try {
        return await work(await ready());
      } catch (error) {
        if (nameFault(error) !== 'closed') throw error;
        opening = null;
        return work(await ready());
      }
    },
    async release() {
      const current = opening;
      opening = null;
      const database = await current?.catch(() => null);
      database?.close();
    },
  };
}
