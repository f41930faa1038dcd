import type { Connection } from './connect.ts';
import { nameFault } from './name-fault.ts';
import { prune } from './prune.ts';
import { countAll } from './read.ts';
import { repair } from './repair.ts';

/** What happened to the history, and what was done about it. */
export type HistoryEvent =
  /** A new history began. If one had begun before, that one is lost. */
  | { readonly kind: 'begun' }
  | { readonly kind: 'newer' }
  /** An import or a regrouping added or renamed sites. */
  | { readonly kind: 'renamed' }
  /** The disk is full. `gone` tries were deleted, or none if that would not help. */
  | { readonly kind: 'full'; readonly gone: number }
  /** It was damaged. A new one holds the `kept` tries that could be read. */
  | { readonly kind: 'damaged'; readonly kept: number };

/** On a full disk this share is deleted, so that the next load has room. */
const shareToFree = 0.2;

/** Deleting parts of a smaller history frees too little. */
const leastToShorten = 1000;

/**
 * Tries to mend a fault, so that the work can run again. `null`: the fault has passed, so the person
 * need not know. Rejects where nothing can be done.
 */
export async function recover(
  error: unknown,
  connection: Connection,
): Promise<HistoryEvent | null> {
  switch (nameFault(error)) {
    case 'newer':
      return { kind: 'newer' };
    case 'full':
      return { kind: 'full', gone: await shortenHistory(connection).catch(() => 0) };
    case 'damaged':
      return toEvent(await repair(connection, 'damaged'));
    case 'unreadable':
      return toEvent(await repair(connection, 'unreadable'));
    default:
      throw error;
  }
}

function toEvent(kept: number | null): HistoryEvent | null {
  return kept === null ? null : { kind: 'damaged', kept };
}

function shortenHistory({ use }: Connection): Promise<number> {
  return use(async (database) => {
    const { tries } = await countAll(database);
    if (tries < leastToShorten) return 0;
    return prune(database, { oldestAt: 0, mostTries: Math.floor(tries * (1 - shareToFree)) });
  });
}
