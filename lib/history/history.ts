import type { Try } from '../statistics/try.ts';
import { completeTry, type LaterFacts } from './complete-try.ts';
import { type Connection, connect, type Open } from './connect.ts';
import { hasRoom } from './has-room.ts';
import type { Span } from './keys.ts';
import { nameFault } from './name-fault.ts';
import { openHistory } from './open-history.ts';
import { type PruneLimits, prune } from './prune.ts';
import { readSiteNames, readTries } from './read.ts';
import { type Recorded, type RecordWay, recordTry } from './record-try.ts';
import { type HistoryEvent, recover } from './recover.ts';
import { regroup } from './regroup.ts';
import { retractTry } from './retract-try.ts';
import type { HistoryDatabase } from './schema.ts';
import type { Grouping } from './site-of.ts';

/** The key of a try. */
type TryName = Pick<Try, 'id' | 'site' | 'at'>;

/**
 * The history as the background needs it. Each promise rejects with a DOMException that `nameFault` can
 * name. Nothing is written to a full disk. A history of a newer Backsoon is left untouched. Only
 * `readTries` rejects then.
 */
export interface History {
  /** Opens the database in advance. */
  warmUp(): void;
  /**
   * Records one load, once. A good load is recorded only for a site that has failed before. Like
   * `prune`, it frees space on a full disk, and replaces a damaged history.
   */
  record(load: Try, way?: RecordWay): Promise<Recorded>;
  /** Removes a recorded load, unless the disk is full. */
  retract(load: TryName): Promise<void>;
  /** Adds later facts to a recorded load, unless the disk is full. */
  complete(load: TryName, facts: LaterFacts): Promise<void>;
  readSiteNames(): Promise<string[]>;
  /** A site's tries, all or those of a span; oldest first. */
  readTries(site: string, span?: Span): Promise<Try[]>;
  /** Resolves with the number of deleted tries; 0 on a full disk. */
  prune(limits: PruneLimits): Promise<number>;
  /** Resolves with the number of tries that moved to another site; 0 on a full disk. */
  regroup(grouping: Grouping): Promise<number>;
}

/** Opens the history when it is first needed. `onEvent` gets what the person should know. */
export function createHistory(
  onEvent: (event: HistoryEvent) => void = () => {},
  open: Open = openHistory,
  mayWrite: () => Promise<boolean> = hasRoom,
  readClock: () => number = Date.now,
): History & Pick<Connection, 'use'> {
  let recovering: Promise<HistoryEvent | null> | null = null;
  // A replacement is reported by its own event.
  const connection = connect(open, () => {
    if (!recovering) onEvent({ kind: 'begun' });
  });
  const { use } = connection;

  /** Two loads with the same fault share one recovery. */
  function recoverOnce(error: unknown): Promise<HistoryEvent | null> {
    if (recovering) return recovering;
    const current = recover(error, connection).finally(() => {
      recovering = null;
    });
    recovering = current;
    current.then((event) => event && onEvent(event)).catch(() => {});
    return current;
  }

  /** Runs `work` again after a recovery; `null`: a newer history, which must stay untouched. */
  async function insist<Result>(
    work: (database: HistoryDatabase) => Promise<Result>,
  ): Promise<Result | null> {
    try {
      return await use(work);
    } catch (error) {
      const event = await recoverOnce(error);
      return event?.kind === 'newer' ? null : use(work);
    }
  }

  /** `otherwise`: a newer history. */
  async function useOwn<Result>(
    work: (database: HistoryDatabase) => Promise<Result>,
    otherwise: Result,
  ): Promise<Result> {
    try {
      return await use(work);
    } catch (error) {
      if (nameFault(error) !== 'newer') throw error;
      return otherwise;
    }
  }

  return {
    use,
    // Each later use rejects with the same reason.
    warmUp: () => void use(async () => {}).catch(() => {}),
    async record(load, way) {
      if (!(await mayWrite())) {
        onEvent({ kind: 'full', gone: 0 });
        return 'no-room';
      }
      return (
        (await insist((database) => recordTry(database, load, way, readClock()))) ?? 'not-news'
      );
    },
    async retract(load) {
      if (await mayWrite()) await useOwn((database) => retractTry(database, load), undefined);
    },
    async complete(load, facts) {
      if (await mayWrite())
        await useOwn((database) => completeTry(database, load, facts), undefined);
    },
    readSiteNames: () => useOwn(readSiteNames, []),
    readTries: (site, span) => use((database) => readTries(database, site, span)),
    async prune(limits) {
      if (!(await mayWrite())) return 0;
      return (await insist((database) => prune(database, limits, readClock()))) ?? 0;
    },
    async regroup(grouping) {
      if (!(await mayWrite())) return 0;
      const moved = await useOwn((database) => regroup(database, grouping), 0);
      if (moved > 0) onEvent({ kind: 'renamed' });
      return moved;
    },
  };
}
