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

/** What tells one try from all others. */
type TryName = Pick<Try, 'id' | 'site' | 'at'>;

/**
 * Every promise rejects with a DOMException that `nameFault` can name. Nothing is written to a full
 * disk: what a person asked for rejects as `full`, and `forgetAll` only is done all the same.
 */
export interface History {
  /** Starts to open it, where it is sure to be needed. */
  warmUp(): void;
  /**
   * Keeps one load, once. A load that worked is kept only for a site that has failed before. Tries
   * to make room where the write finds none, and starts a damaged history afresh, as `prune` does;
   * where a newer Backsoon wrote it, all is left untouched.
   */
  record(load: Try, way?: RecordWay): Promise<Recorded>;
  /** Takes back what was recorded of this load; on a full disk it stays. */
  retract(load: TryName): Promise<void>;
  /** Adds to a load that is kept what was learned later, unless the disk is full. */
  complete(load: TryName, facts: LaterFacts): Promise<void>;
  /** Every site that has failed, newest failure first. */
  readSites(): Promise<SiteSummary[]>;
  /** The first `count` of them, without reading the rest. */
  readNewestSites(count: number): Promise<SiteSummary[]>;
  readSiteNames(): Promise<string[]>;
  readSite(site: string): Promise<SiteSummary | undefined>;
  /** All of them, or those of a span; oldest first. */
  readTries(site: string, span?: Span): Promise<Try[]>;
  readAllTries(): Promise<Try[]>;
  measure(): Promise<HistorySize>;
  /** Resolves with how many tries are gone: none on a full disk. */
  prune(limits: PruneLimits): Promise<number>;
  /** Resolves with how many tries moved to another site: none on a full disk. */
  regroup(grouping: Grouping): Promise<number>;
  forgetSite(site: string): Promise<number>;
  forgetAll(): Promise<void>;
  importTries: (
    tries: readonly Try[],
    way: ImportWay,
    onProgress?: (share: number) => void,
  ) => Promise<number>;
}

/** Opens the history when it is first needed. `onEvent` hears what the person should be told. */
export function createHistory(
  onEvent: (event: HistoryEvent) => void = () => {},
  open: Open = openHistory,
  mayWrite: () => Promise<boolean> = hasRoom,
): History {
  let recovering: Promise<HistoryEvent | null> | null = null;
  // What we begin afresh ourselves is told as what it is.
  const connection = connect(open, () => {
    if (!recovering) onEvent({ kind: 'begun' });
  });
  const { use } = connection;

  /** Two loads that meet the same fault recover from it once. */
  function recoverOnce(error: unknown): Promise<HistoryEvent | null> {
    if (recovering) return recovering;
    const current = recover(error, connection).finally(() => {
      recovering = null;
    });
    recovering = current;
    current.then((event) => event && onEvent(event)).catch(() => {});
    return current;
  }

  /** Does it again after what could be done about a fault; `null` where all must be left untouched. */
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
    // Each use rejects with the reason; here it must only not count as unhandled.
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
