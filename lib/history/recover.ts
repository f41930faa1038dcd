import type { Connection } from './connect.ts';
import { nameFault } from './name-fault.ts';
import { prune } from './prune.ts';
import { repair } from './repair.ts';

/** What befell the history and what was done about it: the person is told. */
export type Trouble =
  | { readonly kind: 'newer' }
  /** The disk is full: the oldest `gone` tries were forgotten. */
  | { readonly kind: 'full'; readonly gone: number }
  /** It was damaged: it starts afresh with the `kept` tries that could be read. */
  | { readonly kind: 'damaged'; readonly kept: number };

/** At a full disk this part goes, so that it does not happen again at the next load. */
const shareToFree = 0.2;

/** Does what can be done about a fault, so that the work can be tried again. Rejects where nothing can. */
export async function recover(error: unknown, connection: Connection): Promise<Trouble> {
  switch (nameFault(error)) {
    case 'newer':
      return { kind: 'newer' };
    case 'full':
      return { kind: 'full', gone: await makeRoom(connection).catch(() => 0) };
    case 'damaged':
      return { kind: 'damaged', kept: await repair(connection) };
    default:
      throw error;
  }
}

function makeRoom({ use }: Connection): Promise<number> {
  return use(async (database) => {
    const count = await database.count('tries');
    return prune(database, { oldestAt: 0, mostTries: Math.floor(count * (1 - shareToFree)) });
  });
}
