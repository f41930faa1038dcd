import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { openDB } from 'idb';
import { beforeEach, expect } from 'vitest';
import type { Open } from '../../../lib/history/connect.ts';
import { openHistory } from '../../../lib/history/open-history.ts';
import { createPageHistory } from '../../../lib/history/page-history.ts';
import { readHistory } from '../../../lib/history/read-history.ts';
import type { HistoryEvent } from '../../../lib/history/recover.ts';
import { readRows } from '../../../lib/history/rows.ts';
import type { HistoryDatabase } from '../../../lib/history/schema.ts';
import { summarizeAll } from '../../../lib/statistics/summarize.ts';

/** Real IndexedDB semantics without a browser; an empty disk for each test. */
beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
});

/** With a clock that has passed all times of the tests. */
const farAhead = () => Number.POSITIVE_INFINITY;

export function openFresh(open?: Open, mayWrite = async () => true, readClock = farAhead) {
  const begun: HistoryEvent[] = [];
  const troubles: HistoryEvent[] = [];
  const hear = (trouble: HistoryEvent) =>
    trouble.kind === 'renamed' || (trouble.kind === 'begun' ? begun : troubles).push(trouble);
  return { history: createPageHistory(hear, open, mayWrite, readClock), troubles, begun };
}

/** The raw database, past everything that `lib/history` does about faults. */
export async function look<Result>(
  work: (database: HistoryDatabase) => Promise<Result>,
): Promise<Result> {
  const database = await openHistory(() => {});
  try {
    return await work(database);
  } finally {
    database.close();
  }
}

export const readAll = () =>
  look(async (database) => ({
    tries: await readHistory(database, (reading) => readRows(reading)),
    sites: await database.getAll('sites'),
  }));

export async function expectSitesToEqualRebuild(): Promise<void> {
  const { tries, sites } = await readAll();
  expect(sites).toEqual(summarizeAll(tries));
}

/** A database of ours as another version, or a damaged one, would leave it. */
export async function leaveBehind(
  version: number,
  upgrade: (database: IDBDatabase) => void,
): Promise<void> {
  const database = await openDB('backsoon', version, {
    upgrade: (_, _old, _new, transaction) => upgrade(transaction.db as unknown as IDBDatabase),
  });
  database.close();
}
