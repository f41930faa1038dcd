import type { Connection } from './connect.ts';
import { nameFault } from './name-fault.ts';
import { prune } from './prune.ts';
import { countAll } from './read.ts';
import { repair } from './repair.ts';

/** What befell the history and what was done about it: the person is told. */
export type HistoryEvent =
  /** There was none. Who remembers that one had begun before knows that it is lost. */
  | { readonly kind: 'begun' }
  | { readonly kind: 'newer' }
  /** Sites have come in, or have other names, than by recording. */
  | { readonly kind: 'renamed' }
  /** The disk is full: the oldest `gone` tries were forgotten, or none where that would not help. */
  | { readonly kind: 'full'; readonly gone: number }
  /** It was damaged: it starts afresh with the `kept` tries that could be read. */
  | { readonly kind: 'damaged'; readonly kept: number };

/** At a full disk this part goes, so that it does not happen again at the next load. */
const shareToFree = 0.2;

/** A smaller history takes so little room that forgetting some of it helps nobody. */
const leastToShorten = 1000;

/**
 * Does what can be done about a fault, so that the work can be tried again. Null where the person
 * need not be told, for it has passed. Rejects where nothing can be done.
 */
export async function recover(
  error: unknown,
  connection: Connection,
): Promise<HistoryEvent | null> {
  switch (nameFault(error)) {
    case 'newer':
      return { kind: 'newer' };
    case 'full':
      return { kind: 'full', gone: await makeRoom(connection).catch(() => 0) };
    case 'damaged':
      return toTrouble(await repair(connection, 'not-as-left'));
    case 'unreadable':
      return toTrouble(await repair(connection, 'unreadable'));
    default:
      throw error;
  }
}

function toTrouble(kept: number | null): HistoryEvent | null {
  return kept === null ? null : { kind: 'damaged', kept };
}

function makeRoom({ use }: Connection): Promise<number> {
  return use(async (database) => {
    const { tries } = await countAll(database);
    if (tries < leastToShorten) return 0;
    return prune(database, { oldestAt: 0, mostTries: Math.floor(tries * (1 - shareToFree)) });
  });
}
