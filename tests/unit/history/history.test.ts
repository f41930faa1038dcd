import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { PageHistory } from '../../../lib/history/page-history.ts';
import type { Try } from '../../../lib/statistics/try.ts';
import { noon, tryAt } from '../statistics/histories.ts';
import { expectSitesToEqualRebuild, openFresh, readAll } from './fresh-history.ts';

const hosts = ['shop.example', 'www.shop.example', 'news.example', 'a.github.io', '10.0.0.1'];

const anyTry: fc.Arbitrary<Try> = fc
  .record({
    host: fc.constantFrom(...hosts),
    minute: fc.nat(2000),
    kind: fc.constantFrom('worked', 'failed', 'failed', 'unreachable'),
    isCheck: fc.boolean(),
  })
  .map(({ host, minute, kind, isCheck }) => {
    const site = host.replace('www.', '');
    return tryAt(minute, kind, { id: `${host}${minute}${kind}`, host, site, isCheck });
  });

type Deed = (history: PageHistory) => Promise<unknown>;

const anyDeed: fc.Arbitrary<Deed> = fc.oneof(
  {
    weight: 12,
    arbitrary: anyTry.map(
      (load): Deed =>
        (history) =>
          history.record(load),
    ),
  },
  fc.record({ minute: fc.nat(2000), most: fc.nat(40) }).map(
    ({ minute, most }): Deed =>
      (history) =>
        history.prune({ oldestAt: noon + minute * 60_000, mostTries: most }),
  ),
  fc.constantFrom(...hosts).map(
    (site): Deed =>
      (history) =>
        history.forgetSite(site),
  ),
  fc.record({ by: fc.constantFrom('site', 'host'), apart: fc.subarray(['shop.example']) }).map(
    (grouping): Deed =>
      (history) =>
        history.regroup(grouping),
  ),
  fc
    .record({
      tries: fc.array(anyTry, { maxLength: 20 }),
      way: fc.constantFrom('merge', 'replace'),
    })
    .map(({ tries, way }): Deed => {
      const once = [...new Map(tries.map((load) => [load.id, load])).values()];
      return (history) => history.importTries(once, way);
    }),
);

test('whatever is done, the sites equal a rebuild from the tries', async () => {
  const property = fc.asyncProperty(fc.array(anyDeed, { maxLength: 40 }), async (deeds) => {
    const { history } = openFresh();
    await history.forgetAll();
    for (const deed of deeds) await deed(history);
    await expectSitesToEqualRebuild();
  });
  await fc.assert(property, { seed: 20261122, numRuns: 60 });
});

test('sites come newest failure first, and as many as asked for', async () => {
  const { history } = openFresh();
  for (const [minute, site] of [
    [1, 'old.example'],
    [3, 'new.example'],
    [2, 'middle.example'],
  ] as const) {
    await history.record(tryAt(minute, 'failed', { site }));
  }
  await history.record(tryAt(9, 'worked', { site: 'old.example' }));
  const names = (summaries: { site: string }[]) => summaries.map(({ site }) => site);
  expect(names(await history.readSites())).toEqual([
    'new.example',
    'middle.example',
    'old.example',
  ]);
  expect(names(await history.readNewestSites(2))).toEqual(['new.example', 'middle.example']);
  expect(names(await history.readNewestSites(9))).toHaveLength(3);
});

test('tries of one site come oldest first, and of no other', async () => {
  const { history } = openFresh();
  for (const minute of [5, 1, 3]) await history.record(tryAt(minute, 'failed'));
  await history.record(tryAt(2, 'failed', { site: 'shop.example.org' }));
  const tries = await history.readTries('shop.example');
  expect(tries.map(({ at }) => (at - noon) / 60_000)).toEqual([1, 3, 5]);
});

test('a site is forgotten with all its tries, and no other is', async () => {
  const { history } = openFresh();
  await history.record(tryAt(0, 'failed'));
  await history.record(tryAt(1, 'worked'));
  await history.record(tryAt(2, 'failed', { site: 'news.example' }));
  expect(await history.forgetSite('shop.example')).toBe(2);
  const { tries, sites } = await readAll();
  expect([tries, sites].map((rows) => rows.map(({ site }) => site))).toEqual([
    ['news.example'],
    ['news.example'],
  ]);
});

test('hosts kept apart come together again', async () => {
  const { history } = openFresh();
  await history.record(tryAt(0, 'failed', { host: 'www.shop.example' }));
  await history.record(tryAt(1, 'failed', { host: 'pay.shop.example' }));
  expect(await history.regroup({ by: 'host', apart: [] })).toBe(2);
  expect((await history.readSites()).map(({ site }) => site)).toEqual([
    'pay.shop.example',
    'www.shop.example',
  ]);
  expect(await history.regroup({ by: 'site', apart: [] })).toBe(2);
  expect((await history.readSites()).map(({ site }) => site)).toEqual(['shop.example']);
});
