import { expect, test } from 'vitest';
import { toTry } from '../../../lib/history/to-try.ts';
import { tryAt } from '../statistics/histories.ts';
import { expectSitesToEqualRebuild, openFresh, readAll } from './fresh-history.ts';

const keptIds = async () => (await readAll()).tries.map(({ id }) => id);

test('a failure is kept', async () => {
  const { history } = openFresh();
  await history.record(tryAt(0, 'failed', { id: 'first' }));
  expect(await keptIds()).toEqual(['first']);
  await expectSitesToEqualRebuild();
});

test.each(['worked', 'unreachable'] as const)(
  'of a site that has never failed, a load that %s leaves nothing',
  async (kind) => {
    const { history } = openFresh();
    await history.record(tryAt(0, kind));
    expect(await readAll()).toEqual({ tries: [], sites: [] });
  },
);

test.each(['worked', 'unreachable'] as const)(
  'from its first failure on, a load that %s is kept too',
  async (kind) => {
    const { history } = openFresh();
    await history.record(tryAt(0, 'failed', { id: 'a' }));
    await history.record(tryAt(5, kind, { id: 'b' }));
    expect(await keptIds()).toEqual(['a', 'b']);
    await expectSitesToEqualRebuild();
  },
);

test('the same load reported ten times at once is kept once', async () => {
  const { history } = openFresh();
  await Promise.all(Array.from({ length: 10 }, () => history.record(tryAt(0, 'failed'))));
  expect(await keptIds()).toHaveLength(1);
  await expectSitesToEqualRebuild();
});

test('the same load reported by two connections at once is kept once', async () => {
  const [one, other] = [openFresh().history, openFresh().history];
  await Promise.all([one, other].map((history) => history.record(tryAt(0, 'failed'))));
  expect(await keptIds()).toHaveLength(1);
});

test.each([
  ['the document, right after the network', 'd:a', 1000, 1],
  ['the document, two seconds after the network', 'd:a', 2000, 2],
  ['another request, right after the first', 'r8', 1000, 2],
])('%s', async (_what, id, laterMs, kept) => {
  const { history } = openFresh();
  const first = tryAt(0, 'failed', { id: 'r7' });
  await history.record(first);
  await history.record({ ...first, id, at: first.at + laterMs });
  expect(await keptIds()).toHaveLength(kept);
});

const failure = {
  kind: 'failed',
  id: 'request:7',
  tabId: 1,
  url: 'https://www.shop.example:8443/pay?card=4111#top',
  method: 'POST',
  statusCode: 502,
  at: 1763812800000.4,
  headers: { server: 'nginx' },
  statusText: '',
  carrier: null,
  attribution: null,
  fromCache: false,
} as const;

test('of an address, host and path are kept, and nothing behind them', () => {
  expect(toTry(failure)).toEqual({
    id: 'r7',
    site: 'www.shop.example:8443',
    host: 'www.shop.example:8443',
    path: '/pay',
    at: 1763812800000,
    status: 502,
    kind: 'failed',
  });
});

test.each([['a part of a page that failed', tryAt(0, 'subframe')]])(
  '%s is kept, and makes its site none that has failed',
  async (_, load) => {
    const { history } = openFresh();
    await history.record(load);
    expect(await keptIds()).toHaveLength(1);
    expect(await history.readSites()).toEqual([]);
    await expectSitesToEqualRebuild();
  },
);

test('nobody answered: kept only for a site that has failed before', async () => {
  const { history } = openFresh();
  await history.record(tryAt(0, 'unreachable', { cause: 'no-such-name', id: 'mistyped' }));
  expect(await keptIds()).toEqual([]);
  await history.record(tryAt(10, 'failed', { id: 'a' }));
  await history.record(tryAt(20, 'unreachable', { cause: 'too-slow', id: 'b' }));
  expect(await keptIds()).toHaveLength(2);
});

test('a failure that was none is taken back, and its site with it', async () => {
  const { history } = openFresh();
  await history.record(tryAt(0, 'failed', { id: 'a' }));
  await history.record(tryAt(5, 'worked', { id: 'b' }));
  await history.retract(tryAt(0, 'failed', { id: 'a' }));
  expect(await readAll()).toEqual({ tries: [], sites: [] });
});

test('a failure that was none leaves the others of its site', async () => {
  const { history } = openFresh();
  await history.record(tryAt(0, 'failed', { id: 'a' }));
  await history.record(tryAt(5, 'failed', { id: 'b' }));
  await history.retract(tryAt(5, 'failed', { id: 'b' }));
  await history.retract(tryAt(0, 'failed', { id: 'unknown' }));
  expect(await keptIds()).toEqual(['a']);
  await expectSitesToEqualRebuild();
});

test.each([
  ['a minute later', 1, {}, 1],
  ['another page of it', 1, { path: '/other' }, 2],
  ['after a while', 6, {}, 2],
])('a proxy that says no again, %s', async (_, minutes, more, kept) => {
  const { history } = openFresh();
  const refused = { cause: 'proxy', ...more } as const;
  await history.record(tryAt(-20, 'failed', { id: 'first' }));
  await history.record(tryAt(0, 'unreachable', { cause: 'proxy', id: 'a' }));
  await history.record(tryAt(minutes, 'unreachable', { ...refused, id: 'b' }));
  expect(await keptIds()).toHaveLength(1 + kept);
});

test('a path of a million characters is cut, and a secret in it is not kept', () => {
  const url = (path: string) => ({ ...failure, url: `https://shop.example${path}` });
  expect(toTry(url(`/${'a/'.repeat(500_000)}`)).path).toHaveLength(2048);
  expect(toTry(url('/reset/6f1ed002ab5595859014ebf0951522d9')).path).toBe('/reset/…');
});
