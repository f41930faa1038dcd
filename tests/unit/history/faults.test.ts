import { openDB } from 'idb';
import { expect, test, vi } from 'vitest';
import type { History } from '../../../lib/history/history.ts';
import { keyOf } from '../../../lib/history/keys.ts';
import { databaseVersion } from '../../../lib/history/migrations.ts';
import { nameFault } from '../../../lib/history/name-fault.ts';
import { openHistory } from '../../../lib/history/open-history.ts';
import { toRow } from '../../../lib/history/rows.ts';
import { tryAt } from '../statistics/histories.ts';
import {
  expectSitesToEqualRebuild,
  leaveBehind,
  look,
  openFresh,
  readAll,
} from './fresh-history.ts';

const fault = (work: Promise<unknown>) => work.then(() => 'none', nameFault);

test('a history of a newer version is left untouched, and named so', async () => {
  await leaveBehind(databaseVersion + 1, (database) => {
    database.createObjectStore('future').put('precious', 1);
  });
  const { history, troubles } = openFresh();
  await history.record(tryAt(0, 'failed'));
  expect(await fault(history.readSites())).toBe('newer');
  expect(troubles).toEqual([{ kind: 'newer' }]);
  const database = await openDB('backsoon');
  expect(await database.get('future', 1)).toBe('precious');
  expect([...database.objectStoreNames]).toEqual(['future']);
  database.close();
});

test.each<[string, (history: History) => Promise<unknown>, unknown]>([
  [
    'later facts',
    (history) => history.complete(tryAt(0, 'failed'), { answerer: 'nginx' }),
    undefined,
  ],
  ['a removal', (history) => history.retract(tryAt(0, 'failed')), undefined],
  ['the names of sites', (history) => history.readSiteNames(), []],
  ['tidying', (history) => history.prune({ oldestAt: 0, mostTries: 1 }), 0],
  ['other groups', (history) => history.regroup({ by: 'host', apart: [] }), 0],
])('a newer history is left untouched, without an error: %s', async (_what, use, result) => {
  await leaveBehind(databaseVersion + 1, () => {});
  expect(await use(openFresh().history)).toEqual(result);
});

test('it makes way for a newer version while it is open, and says so from then on', async () => {
  const { history } = openFresh();
  await history.record(tryAt(0, 'failed'));
  await leaveBehind(databaseVersion + 1, () => {});
  expect(await fault(history.readSites())).toBe('newer');
});

test('deleted under us, it begins anew, and says that it does', async () => {
  const { history, begun } = openFresh();
  await history.record(tryAt(0, 'failed', { id: 'before' }));
  expect(begun).toHaveLength(1);
  await new Promise((resolve) => {
    indexedDB.deleteDatabase('backsoon').onsuccess = resolve;
  });
  expect(await history.readSites()).toEqual([]);
  expect(begun).toHaveLength(2);
  await history.record(tryAt(1, 'failed', { id: 'after' }));
  expect((await readAll()).tries.map(({ id }) => id)).toEqual(['after']);
});

test('closed under us in the middle of a change, the change is made again', async () => {
  let closeIt = () => {};
  const { history } = openFresh(async (onClosed) => {
    const database = await openHistory(onClosed);
    closeIt = () => database.close();
    return database;
  });
  await history.readSites();
  closeIt();
  await history.record(tryAt(0, 'failed'));
  expect((await readAll()).tries).toHaveLength(1);
});

test.each([
  ['an empty one', databaseVersion, () => {}],
  [
    'one without its sites',
    databaseVersion,
    (database: IDBDatabase) => {
      database.createObjectStore('tries');
    },
  ],
])('%s is started afresh, and said so', async (_what, version, upgrade) => {
  await leaveBehind(version, upgrade);
  const { history, troubles } = openFresh();
  await history.record(tryAt(0, 'failed'));
  expect(troubles).toEqual([{ kind: 'damaged', kept: 0 }]);
  expect((await readAll()).tries).toHaveLength(1);
});

test('what can be read of a damaged one is kept, and nothing else', async () => {
  const good = tryAt(0, 'failed', { id: 'good', answerer: 'nginx' });
  await leaveBehind(databaseVersion, (database) => {
    const tries = database.createObjectStore('tries');
    tries.put(toRow(good), keyOf(good));
    tries.put(good, keyOf({ ...good, id: 'no text' }));
    tries.put('["",7]', keyOf({ ...good, id: 'short' }));
    tries.put('torn', keyOf({ ...good, id: 'torn' }));
    tries.put(toRow(good), 7);
  });
  const { history, troubles, begun } = openFresh();
  const fresh = tryAt(2, 'failed', { id: 'new' });
  await history.record(fresh);
  expect(troubles).toEqual([{ kind: 'damaged', kept: 1 }]);
  expect(begun).toEqual([]);
  expect((await readAll()).tries).toStrictEqual([good, fresh]);
  await expectSitesToEqualRebuild();
});

test('one that can not even be opened is left as it is: the disk may only be full', async () => {
  const { history } = openFresh();
  await history.record(tryAt(0, 'failed', { id: 'kept' }));
  vi.useFakeTimers({ toFake: ['setTimeout'] });
  const opening = vi.spyOn(indexedDB, 'open').mockImplementation(() => {
    throw new DOMException('Internal error opening backing store.', 'UnknownError');
  });
  const { history: later, troubles } = openFresh(async (onClosed) => openHistory(onClosed));
  const recorded = fault(later.record(tryAt(1, 'failed', { id: 'lost' })));
  await vi.runAllTimersAsync();
  expect(await recorded).toBe('unreadable');
  expect(troubles).toEqual([]);
  opening.mockRestore();
  vi.useRealTimers();
  expect((await readAll()).tries.map(({ id }) => id)).toEqual(['kept']);
});

test('loads that meet the same damage at once repair it once', async () => {
  await leaveBehind(databaseVersion, () => {});
  const { history, troubles } = openFresh();
  const loads = [0, 1, 2, 3].map((minute) => tryAt(minute, 'failed'));
  await Promise.all(loads.map((load) => history.record(load)));
  expect(troubles).toHaveLength(1);
  expect((await readAll()).tries).toHaveLength(4);
});

/** fake-indexeddb has no full disk. While `isFull` is true, `put` fails like on one. */
function openOnFullDisk(isFull: () => boolean) {
  const put = IDBObjectStore.prototype.put;
  vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (
    this: IDBObjectStore,
    ...row
  ) {
    if (isFull()) throw new DOMException('no room', 'QuotaExceededError');
    return put.apply(this, row);
  });
  return openFresh();
}

test('on a full disk the oldest fifth makes room, and the person is told', async () => {
  let refusals = 0;
  const { history, troubles } = openOnFullDisk(() => refusals-- > 0);
  const past = Array.from({ length: 1000 }, (_, minute) => tryAt(minute, 'failed'));
  await history.importTries(past, 'merge');
  refusals = 1;
  await history.record(tryAt(1000, 'failed'));
  expect(troubles).toEqual([{ kind: 'full', gone: 200 }]);
  const { tries } = await readAll();
  expect(tries).toHaveLength(801);
  expect(tries[0]?.at).toBe(tryAt(200, 'failed').at);
  await expectSitesToEqualRebuild();
});

test('a small history is not shortened for a full disk', async () => {
  let refusals = 0;
  const { history, troubles } = openOnFullDisk(() => refusals-- > 0);
  await history.record(tryAt(0, 'failed', { id: 'first' }));
  refusals = 1;
  await history.record(tryAt(1, 'failed', { id: 'second' }));
  expect(troubles).toEqual([{ kind: 'full', gone: 0 }]);
  expect((await readAll()).tries.map(({ id }) => id)).toEqual(['first', 'second']);
});

test('on a disk without any room the load is lost, and the person is told', async () => {
  const { history, troubles } = openOnFullDisk(() => true);
  expect(await fault(history.record(tryAt(0, 'failed')))).toBe('full');
  expect(troubles).toEqual([{ kind: 'full', gone: 0 }]);
  expect(await readAll()).toEqual({ tries: [], sites: [] });
});

test('where the disk is full nothing is written, and the person is told', async () => {
  const kept = tryAt(0, 'failed', { id: 'kept' });
  await openFresh().history.record(kept);
  const before = await readAll();
  const { history, troubles } = openFresh(undefined, async () => false);
  expect(await history.record(tryAt(1, 'failed', { id: 'lost' }))).toBe('no-room');
  expect(troubles).toEqual([{ kind: 'full', gone: 0 }]);
  expect(await history.prune({ oldestAt: Date.now(), mostTries: 0 })).toBe(0);
  expect(await history.regroup({ by: 'host', apart: [] })).toBe(0);
  await history.complete(kept, { answerer: 'nginx' });
  await history.retract(kept);
  expect(await fault(history.forgetSite(kept.site))).toBe('full');
  expect(await fault(history.importTries([tryAt(1, 'failed')], 'replace'))).toBe('full');
  expect(await readAll()).toEqual(before);
});

test('what can not be read is found at the next tidying, and started afresh', async () => {
  const good = tryAt(0, 'failed', { id: 'good' });
  await openFresh().history.record(good);
  const tear = () => {
    throw new DOMException('a torn page', 'UnknownError');
  };
  vi.spyOn(IDBObjectStore.prototype, 'count').mockImplementationOnce(tear);
  vi.spyOn(IDBIndex.prototype, 'getAll').mockImplementationOnce(tear);
  const { history, troubles } = openFresh();
  expect(await history.prune({ oldestAt: 0, mostTries: 10 })).toBe(0);
  expect(troubles).toEqual([{ kind: 'damaged', kept: 1 }]);
  expect((await readAll()).tries).toEqual([good]);
});

test('a change that fails half way leaves everything as it was', async () => {
  const { history } = openFresh();
  await history.record(tryAt(0, 'failed', { id: 'kept' }));
  const before = await readAll();
  const { history: full } = openOnFullDisk(() => true);
  const work = full.importTries([tryAt(1, 'failed', { id: 'new' })], 'replace');
  expect(await fault(work)).toBe('full');
  expect(await readAll()).toEqual(before);
  expect(await look((database) => database.count('tries'))).toBe(1);
});
