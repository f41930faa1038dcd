import { expect, test } from 'vitest';
import { minuteMs, noon, tryAt } from '../statistics/histories.ts';
import { expectSitesToEqualRebuild, openFresh, readAll } from './fresh-history.ts';

const at = (minutes: number) => noon + minutes * minuteMs;

/** One failure a minute, on ten sites in turn. */
async function fill(count: number) {
  const { history } = openFresh();
  for (let minute = 0; minute < count; minute++)
    await history.record(tryAt(minute, 'failed', { site: `s${minute % 10}.example` }));
  return history;
}

test.each([
  ['nothing is old', 0, 100, 30],
  ['ten are old', at(10), 100, 20],
  ['one that is just on the edge stays', at(29), 100, 1],
  ['all are old', at(30), 100, 0],
  ['ten are too many', 0, 20, 20],
  ['one is too many', 0, 29, 29],
  ['ten are old, five more too many', at(10), 15, 15],
  ['ten are old, and that is enough', at(10), 25, 20],
  ['none may stay', 0, 0, 0],
])('%s', async (_what, oldestAt, mostTries, left) => {
  const history = await fill(30);
  const gone = await history.prune({ oldestAt, mostTries });
  const { tries } = await readAll();
  expect({ left: tries.length, gone }).toEqual({ left, gone: 30 - left });
  expect(Math.min(...tries.map((load) => load.at), at(30))).toBe(at(30 - left));
  await expectSitesToEqualRebuild();
});

test('of tries in one millisecond as many go as are too many', async () => {
  const { history } = openFresh();
  for (let index = 0; index < 5; index++) {
    await history.record(tryAt(0, 'failed', { id: `${index}`, site: `s${index}.example` }));
  }
  await history.prune({ oldestAt: 0, mostTries: 3 });
  expect((await readAll()).tries).toHaveLength(3);
});

test('a site whose last failure is forgotten is forgotten whole', async () => {
  const { history } = openFresh();
  await history.record(tryAt(0, 'failed'));
  await history.record(tryAt(10, 'worked'));
  await history.record(tryAt(20, 'worked'));
  expect(await history.prune({ oldestAt: at(5), mostTries: 100 })).toBe(3);
  expect(await readAll()).toEqual({ tries: [], sites: [] });
});
