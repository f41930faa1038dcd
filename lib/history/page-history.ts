import type { SiteSummary } from '../statistics/summarize.ts';
import type { Try } from '../statistics/try.ts';
import { forgetAll, forgetSite } from './forget.ts';
import { hasRoom } from './has-room.ts';
import { createHistory, type History } from './history.ts';
import { holdTimes } from './hold-times.ts';
import { type ImportWay, importTries } from './import-tries.ts';
import { type HistorySize, measure } from './measure.ts';
import { readAllTries, readNewestSites, readSite, readSites } from './read.ts';

/**
 * The history as our pages need it. On a full disk what a person asked for rejects as `full`, apart from
 * `forgetAll`. No time is later than now, even after the clock was set back.
 */
export interface PageHistory extends History {
  /** Every site that has failed, newest failure first. */
  readSites(): Promise<SiteSummary[]>;
  /** The first `count` of them, without reading the rest. */
  readNewestSites(count: number): Promise<SiteSummary[]>;
  readSite(site: string): Promise<SiteSummary | undefined>;
  readAllTries(): Promise<Try[]>;
  measure(): Promise<HistorySize>;
  forgetSite(site: string): Promise<number>;
  forgetAll(): Promise<void>;
  importTries: (
    tries: readonly Try[],
    way: ImportWay,
    onProgress?: (share: number) => void,
  ) => Promise<number>;
}

export function createPageHistory(
  onEvent?: Parameters<typeof createHistory>[0],
  open?: Parameters<typeof createHistory>[1],
  mayWrite = hasRoom,
  readClock = Date.now,
): PageHistory {
  const { use, ...history } = createHistory(onEvent, open, mayWrite, readClock);
  const hold = (summary: SiteSummary) => holdTimes(summary, readClock());

  async function needRoom(): Promise<void> {
    if (!(await mayWrite())) throw new DOMException('The disk is full.', 'QuotaExceededError');
  }

  return {
    ...history,
    readSites: async () => (await use(readSites)).map(hold),
    async readNewestSites(count) {
      return (await use((database) => readNewestSites(database, count))).map(hold);
    },
    async readSite(site) {
      const summary = await use((database) => readSite(database, site));
      return summary && hold(summary);
    },
    async readTries(site, span) {
      const now = readClock();
      const tries = await history.readTries(site, span);
      return tries.map((load) => (load.at > now ? { ...load, at: now } : load));
    },
    readAllTries: () => use(readAllTries),
    measure: () => use(measure),
    async forgetSite(site) {
      await needRoom();
      return use((database) => forgetSite(database, site));
    },
    forgetAll: () => use(forgetAll),
    async importTries(tries, way, onProgress) {
      await needRoom();
      const count = await use((database) => importTries(database, tries, way, onProgress));
      onEvent?.({ kind: 'renamed' });
      return count;
    },
  };
}
