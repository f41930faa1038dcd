import type { SiteSummary } from '../statistics/summarize.ts';
import type { Try } from '../statistics/try.ts';
import { completeTry, type LaterFacts } from './complete-try.ts';
import { connect, type Open } from './connect.ts';
import { forgetAll, forgetSite } from './forget.ts';
import { hasRoom } from './has-room.ts';
import { type ImportWay, importTries } from './import-tries.ts';
import type { Span } from './keys.ts';
import { type HistorySize, measure } from './measure.ts';
import { openHistory } from './open-history.ts';
import { type PruneLimits, prune } from './prune.ts';
import {
  readAllTries,
  readNewestSites,
  readSite,
  readSiteNames,
  readSites,
  readTries,
} from './read.ts';
import { type Recorded, type RecordWay, recordTry } from './record-try.ts';
import { type HistoryEvent, recover } from './recover.ts';
import { regroup } from './regroup.ts';
import { retractTry } from './retract-try.ts';
import type { HistoryDatabase } from './schema.ts';
import type { Grouping } from './site-of.ts';

/** The key of a try. */
type TryName = Pick<Try, 'id' | 'site' | 'at'>;

/**
 * Each promise rejects with a DOMException that `nameFault` can name. Nothing is written to a full disk
 * apart from `forgetAll`. What a person asked for then rejects as `full`.
 */
export interface History {
  /** Opens the database in advance. */
  warmUp(): void;
  /**
   * Records one load, once. A good load is recorded only for a site that has failed before. Like
   * `prune`, it frees space on a full disk, and replaces a damaged history. A history of a newer
   * Backsoon is left untouched.
   */
  record(load: Try, way?: RecordWay): Promise<Recorded>;
  /** Removes a recorded load, unless the disk is full. */
  retract(load: TryName): Promise<void>;
  /** Adds later facts to a recorded load, unless the disk is full. */
  complete(load: TryName, facts: LaterFacts): Promise<void>;
  /** Every site that has failed, newest failure first. */
  readSites(): Promise<SiteSummary[]>;
  /** The first `count` of them, without reading the rest. */
  readNewestSites(count: number): Promise<SiteSummary[]>;
  readSiteNames(): Promise<string[]>;
  readSite(site: string): Promise<SiteSummary | undefined>;
  /** A site's tries, all or those of a span; oldest first. */
  readTries(site: string, span?: Span): Promise<Try[]>;
  readAllTries(): Promise<Try[]>;
  measure(): Promise<HistorySize>;
  /** Resolves with the number of deleted tries; 0 on a full disk. */
  prune(limits: PruneLimits): Promise<number>;
  /** Resolves with the number of tries that moved to another site; 0 on a full disk. */
  regroup(grouping: Grouping): Promise<number>;
  forgetSite(site: string): Promise<number>;
  forgetAll(): Promise<void>;
  importTries: (
    tries: readonly Try[],
    way: ImportWay,
    onProgress?: (share: number) => void,
  ) => Promise<number>;
}

/** Opens the history when it is first needed. `onEvent` gets what the person should know. */
export function createHistory(
  onEvent: (event: HistoryEvent) => void = () => {},
  open: Open = openHistory,
  mayWrite: () => Promise<boolean> = hasRoom,
): History {
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

  async function needRoom(): Promise<void> {
    if (!(await mayWrite())) throw new DOMException('The disk is full.', 'QuotaExceededError');
  }

  return {
    // Each later use rejects with the same reason.
    warmUp: () => void use(async () => {}).catch(() => {}),
    async record(load, way) {
      if (!(await mayWrite())) {
        onEvent({ kind: 'full', gone: 0 });
        return 'no-room';
      }
      return (await insist((database) => recordTry(database, load, way))) ?? 'not-news';
    },
    async retract(load) {
      if (await mayWrite()) await use((database) => retractTry(database, load));
    },
    async complete(load, facts) {
      if (await mayWrite()) await use((database) => completeTry(database, load, facts));
    },
    readSites: () => use(readSites),
    readNewestSites: (count) => use((database) => readNewestSites(database, count)),
    readSiteNames: () => use(readSiteNames),
    readSite: (site) => use((database) => readSite(database, site)),
    readTries: (site, span) => use((database) => readTries(database, site, span)),
    readAllTries: () => use(readAllTries),
    measure: () => use(measure),
    async prune(limits) {
      if (!(await mayWrite())) return 0;
      return (await insist((database) => prune(database, limits))) ?? 0;
    },
    async regroup(grouping) {
      if (!(await mayWrite())) return 0;
      const moved = await use((database) => regroup(database, grouping));
      if (moved > 0) onEvent({ kind: 'renamed' });
      return moved;
    },
    async forgetSite(site) {
      await needRoom();
      return use((database) => forgetSite(database, site));
    },
    forgetAll: () => use(forgetAll),
    async importTries(tries, way, onProgress) {
      await needRoom();
      const count = await use((database) => importTries(database, tries, way, onProgress));
      onEvent({ kind: 'renamed' });
      return count;
    },
  };
}
