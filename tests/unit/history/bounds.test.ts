import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { mostAlike } from '../../../lib/history/record-try.ts';
import { mostTries, noSize, sizeOfAll, totalOf } from '../../../lib/history/size.ts';
import { countAnswers } from '../../../lib/statistics/count-answers.ts';
import { dayStrip } from '../../../lib/statistics/day-strip.ts';
import { triesOf } from '../../../lib/statistics/summarize.ts';
import type { Try } from '../../../lib/statistics/try.ts';
import { noon, tryAt } from '../statistics/histories.ts';
import { expectSitesToEqualRebuild, look, openFresh, readAll } from './fresh-history.ts';

/** The memory of a test has no room for 50,000: here the limit is 300. */
vi.mock('../../../lib/history/size.ts', async (load) => ({
  ...(await load<object>()),
  mostTries: 300,
}));

const readSize = () => look(async (database) => (await database.get('totals', 'size')) ?? noSize);

test('of a burst on a host the first get rows, and the last of them counts the rest', async () => {
  const { history } = openFresh();
  const at = (index: number) => noon + index * 20;
  for (let index = 0; index < 200; index++)
    await history.record(tryAt(0, 'failed', { id: `${index}`, at: at(index), path: `/${index}` }));
  const { tries } = await readAll();
  expect(tries).toHaveLength(mostAlike);
  expect(tries.reduce((sum, { count = 1 }) => sum + count, 0)).toBe(200);
  await history.record(tryAt(0, 'worked', { id: 'good', at: at(200) }));
  await history.record(tryAt(0, 'failed', { id: 'other', host: 'www.shop.example', at: at(201) }));
  await history.record(tryAt(2, 'failed', { id: 'later' }));
  expect((await readAll()).tries).toHaveLength(mostAlike + 3);
  await expectSitesToEqualRebuild();
});

test('a burst counts each code in a row of that code', async () => {
  const { history } = openFresh();
  for (let index = 0; index < 50; index++) {
    const load = { id: `${index}`, at: noon + index * 20, status: index % 2 ? 502 : 503 };
    await history.record(tryAt(0, 'failed', load));
  }
  const { tries, sites } = await readAll();
  const [codes] = [countAnswers(tries, noon).map(({ status, times }) => [status, times])];
  expect(codes).toEqual([
    [502, 25],
    [503, 25],
  ]);
  const days = sites.flatMap((site) => dayStrip(triesOf(site), noon, 'UTC'));
  expect(days.at(-1)).toMatchObject({ loads: 50, failedLoads: 50 });
  await expectSitesToEqualRebuild();
});

test('what has no row of its own begins no site', async () => {
  const { history } = openFresh();
  await history.record(tryAt(0, 'subframe'), 'count');
  expect(await readAll()).toEqual({ tries: [], sites: [] });
});

const full = Array.from({ length: mostTries }, (_, index) =>
  tryAt(index, 'failed', { id: `${index}`, site: `s${index % 10}.example` }),
);

test('the limit holds at each write, and long paths count as several', async () => {
  const { history } = openFresh();
  await history.importTries(full, 'merge');
  const lonely = tryAt(-9999, 'failed', { id: 'lonely', site: 'lonely.example' });
  await history.record(lonely);
  for (let index = 0; index < 60; index++) {
    const path = `/${'a/'.repeat(1000)}`;
    const flood = { id: `f${index}`, site: 'evil.example', host: `h${index}.evil.example`, path };
    await history.record(tryAt(mostTries + index, 'failed', { ...flood, isByPage: true }));
    expect(totalOf(await readSize())).toBeLessThanOrEqual(mostTries);
  }
  const { tries } = await readAll();
  expect(sizeOfAll(tries)).toEqual(await readSize());
  expect(totalOf(await readSize())).toBeLessThanOrEqual(mostTries);
  expect(tries.some(({ id }) => id === 'lonely')).toBe(true);
  await expectSitesToEqualRebuild();
});

const long = 'x'.repeat(40);

/** So many sites that names are not free any more. */
const crowd = Array.from({ length: 2100 }, (_, index) =>
  tryAt(index, 'failed', { id: `${index}`, site: `s${index}.example`, host: `s${index}.example` }),
);

test.each<[string, (index: number) => Partial<Try>]>([
  ['a short name each', (index) => ({ site: `${index}.evil`, host: `${index}.evil` })],
  ['a site each', (index) => ({ site: `${index}${long}.evil`, host: `${index}${long}.evil` })],
  ['a host each', (index) => ({ host: `${index}${long}.shop.example` })],
  ['a long path each', (index) => ({ path: `/${index}/${long.repeat(20)}` })],
  ['letters of two bytes', (index) => ({ path: `/…/${index}/${long.repeat(5)}` })],
])('what takes room on disk counts: %s', (_what, more) => {
  const flood = Array.from({ length: 10 }, (_, index) =>
    tryAt(9000 + index, 'failed', { id: `f${index}`, isByPage: true, ...more(index) }),
  );
  const usual = totalOf(sizeOfAll(crowd));
  expect(totalOf(sizeOfAll([...crowd, ...flood])) - usual).toBeGreaterThanOrEqual(15);
});

test('a usual history has room for 50,000 loads', () => {
  const sites = 2000;
  const tries = Array.from({ length: 10_000 }, (_, index) => {
    const site = `site-${index % sites}.example`;
    return tryAt(index, 'failed', { id: `r${index}`, site, host: `www.${site}`, path: '/a/page' });
  });
  expect(totalOf(sizeOfAll(tries))).toBe(tries.length);
});

test('a file that holds more is cut as it is read', async () => {
  const { history } = openFresh();
  const more = full.map((load) => ({ ...load, id: `m${load.id}` }));
  await history.importTries([...full, ...more], 'merge');
  expect((await readAll()).tries).toHaveLength(mostTries);
  await expectSitesToEqualRebuild();
});

const oneChange = fc.record({
  what: fc.constantFrom('record', 'count', 'retract', 'complete', 'forget', 'prune', 'regroup'),
  minute: fc.nat(20),
  host: fc.constantFrom('a.example', 'www.a.example', 'b.example'),
  length: fc.nat(600),
});

test('whatever is done, the size on the books is the size of the rows', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(oneChange, { maxLength: 30 }), async (changes) => {
      const { history } = openFresh();
      await history.forgetAll();
      for (const { what, minute, host, length } of changes) {
        const site = host.replace('www.', '');
        const load: Try = tryAt(minute, 'failed', { host, site, path: `/${'a'.repeat(length)}` });
        if (what === 'record') await history.record(load);
        if (what === 'count') await history.record({ ...load, id: `c${minute}` }, 'count');
        if (what === 'retract') await history.retract(load);
        if (what === 'complete') await history.complete(load, { answerer: 'nginx' });
        if (what === 'forget') await history.forgetSite(site);
        if (what === 'prune') await history.prune({ oldestAt: load.at, mostTries: 10 });
        if (what === 'regroup') await history.regroup({ by: 'host', apart: [] });
      }
      expect(await readSize()).toEqual(sizeOfAll((await readAll()).tries));
    }),
    { numRuns: 60 },
  );
});
