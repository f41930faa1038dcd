import { describe, expect, test } from 'vitest';
import { writeJson } from '../../../lib/history/export-file.ts';
import { readImport } from '../../../lib/history/read-import.ts';
import { bySite } from '../../../lib/history/site-of.ts';
import type { Try } from '../../../lib/statistics/try.ts';
import { dayMs, noon, tryAt } from '../statistics/histories.ts';
import { expectSitesToEqualRebuild, openFresh, readAll } from './fresh-history.ts';

const limits = { now: noon, oldestAt: noon - 90 * dayMs, grouping: bySite };

const read = (content: string) => readImport(new Blob([content]), limits);

const fileOf = (tries: readonly unknown[], more = {}) =>
  JSON.stringify({ format: 'backsoon-history', version: 1, tries, ...more });

describe('a file that is', () => {
  test.each([
    ['empty', '', 'not-json'],
    ['a picture', '\x89PNG\r\n', 'not-json'],
    ['cut off', fileOf([tryAt(0, 'failed')]).slice(0, -9), 'not-json'],
    ['a hundred thousand brackets', '['.repeat(100_000), 'not-json'],
    ['a number', '5', 'not-ours'],
    ['null', 'null', 'not-ours'],
    ['a list', '[]', 'not-ours'],
    ['of another program', '{"format":"bookmarks","version":1,"tries":[]}', 'not-ours'],
    ['without a version', '{"format":"backsoon-history","tries":[]}', 'not-ours'],
    ['without tries', '{"format":"backsoon-history","version":1}', 'not-ours'],
    ['with tries that are no list', fileOf([], { tries: { length: 1 } }), 'not-ours'],
    ['of a newer version', fileOf([], { version: 2 }), 'newer'],
  ])('%s is refused', async (_what, content, reason) => {
    expect(await read(content)).toEqual({ kind: 'refused', reason });
  });

  test('200 MB big is refused without reading it', async () => {
    const file = new Blob([]);
    Object.defineProperty(file, 'size', { value: 200_000_000 });
    file.text = () => Promise.reject(new Error('it was read'));
    expect(await readImport(file, limits)).toEqual({ kind: 'refused', reason: 'too-big' });
  });
});

const nothing = { unreadable: 0, future: 0, old: 0 };

describe('of the rows,', () => {
  test.each([
    ['one a minute old is taken', tryAt(-1, 'failed'), 1, nothing],
    ['one a minute ahead is taken: clocks differ', tryAt(1, 'failed'), 1, nothing],
    ['one an hour ahead is not', tryAt(60, 'failed'), 0, { ...nothing, future: 1 }],
    ['one 91 days old is not', tryAt(-91 * 1440, 'failed'), 0, { ...nothing, old: 1 }],
    ['null is not', null, 0, { ...nothing, unreadable: 1 }],
    ['a list is not', [], 0, { ...nothing, unreadable: 1 }],
  ])('%s', async (_what, row, taken, skipped) => {
    const preview = await read(fileOf([row]));
    expect(preview).toMatchObject({ kind: 'ready', skipped });
    expect(preview.kind === 'ready' && preview.tries).toHaveLength(taken);
  });
});

describe('a row is no try of ours', () => {
  test.each<[what: string, wrong: Record<string, unknown>]>([
    ['without an id', { id: '' }],
    ['with an id that is a number', { id: 7 }],
    ['with markup for a host', { host: '<img src=x onerror=alert(1)>' }],
    ['with a path for a host', { host: 'shop.example/../evil' }],
    ['with a user for a host', { host: 'me@shop.example' }],
    ['with a host in capitals', { host: 'SHOP.example' }],
    ['with a lone surrogate for a host', { host: '\ud800' }],
    ['with a lone surrogate in its path', { path: '/\udfff' }],
    ['with a query in its path', { path: '/pay?card=4111' }],
    ['with a fragment in its path', { path: '/pay#top' }],
    ['with a relative path', { path: 'pay' }],
    ['with a line break in its path', { path: '/a\nb' }],
    ['with a path of a megabyte', { path: `/${'a'.repeat(1_000_000)}` }],
    ['with a time in words', { at: 'yesterday' }],
    ['with half a millisecond', { at: noon + 0.5 }],
    ['before 1970', { at: -1 }],
    ['past the end of time', { at: 9e15 }],
    ['with an unknown kind', { kind: '__proto__' }],
    ['that failed with a 200', { status: 200 }],
    ['that worked with a 502', { kind: 'worked' }],
    ['that reached nobody and got a 502', { kind: 'unreachable' }],
    ['with a status of four digits', { status: 5020 }],
  ])('%s', async (_what, wrong) => {
    const preview = await read(fileOf([{ ...tryAt(0, 'failed'), ...wrong }]));
    expect(preview).toMatchObject({ tries: [], skipped: { unreadable: 1 } });
  });
});

test('hostile names are names like any other', async () => {
  const row = `{"id":"__proto__","site":"constructor","host":"__proto__","path":"/toString",
    "at":${noon},"status":502,"kind":"failed","__proto__":{"isCheck":true},"extra":"<script>"}`;
  const preview = await read(`{"format":"backsoon-history","version":1,"tries":[${row}]}`);
  expect(preview.kind === 'ready' && preview.tries).toEqual([
    {
      id: '__proto__',
      site: '__proto__',
      host: '__proto__',
      path: '/toString',
      at: noon,
      status: 502,
      kind: 'failed',
    },
  ]);
  expect('isCheck' in {}).toBe(false);
});

const story: readonly Try[] = [
  tryAt(-9, 'failed', { answerer: 'nginx', isCheck: true }),
  tryAt(-8, 'worked', { afterFix: 'try-again' }),
  tryAt(-7, 'unreachable'),
  tryAt(-6, 'failed', { host: 'www.shop.example:8443', site: 'www.shop.example:8443' }),
];

test('what was exported comes back as it was', async () => {
  const preview = await read([...writeJson(story, noon)].join(''));
  expect(preview).toEqual({ kind: 'ready', tries: story, sites: 2, skipped: nothing });
});

test('a file is counted together as the person counts now', async () => {
  const file = new Blob([fileOf([tryAt(0, 'failed', { host: 'www.shop.example' })])]);
  const byHost = { ...limits, grouping: { by: 'host', apart: [] } } as const;
  const preview = await readImport(file, byHost);
  expect(preview).toMatchObject({ tries: [{ site: 'www.shop.example' }] });
});

test.each(['merge', 'replace'] as const)('importing twice is like once (%s)', async (way) => {
  const { history } = openFresh();
  await history.record(tryAt(-100, 'failed', { site: 'here.example' }));
  expect(await history.importTries(story, way)).toBe(4);
  const once = await readAll();
  expect(await history.importTries(story, way)).toBe(way === 'merge' ? 0 : 4);
  expect(await readAll()).toEqual(once);
  expect(once.tries).toHaveLength(way === 'merge' ? 5 : 4);
  await expectSitesToEqualRebuild();
});

test('a row of a file never changes one that is here', async () => {
  const { history } = openFresh();
  const mine = tryAt(0, 'failed', { id: 'same' });
  await history.record(mine);
  const theirs = { ...mine, status: 599, path: '/theirs' };
  expect(await history.importTries([theirs], 'merge')).toBe(0);
  expect((await readAll()).tries).toEqual([mine]);
});

test('progress goes up to all of it', async () => {
  const { history } = openFresh();
  const shares: number[] = [];
  const many = Array.from({ length: 1200 }, (_, index) => tryAt(-index, 'failed'));
  await history.importTries(many, 'merge', (share) => shares.push(share));
  expect(shares).toEqual([500 / 1200, 1000 / 1200, 1]);
});
