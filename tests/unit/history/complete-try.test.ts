import { expect, test } from 'vitest';
import { tryAt } from '../statistics/histories.ts';
import { expectSitesToEqualRebuild, openFresh, readAll } from './fresh-history.ts';

const nameOf = async (wanted: string) =>
  (await readAll()).tries.find(({ id }) => id === wanted)?.answerer;

const first = tryAt(0, 'failed', { id: 'a' });

test('a failure gets the name of who wrote it, and its site knows', async () => {
  const { history } = openFresh();
  await history.record(first);
  await history.complete(first, { answerer: 'nginx' });
  expect(await nameOf('a')).toBe('nginx');
  expect((await history.readSite('shop.example'))?.lastFailure?.answerer).toBe('nginx');
  await expectSitesToEqualRebuild();
});

test('the first name stays', async () => {
  const { history } = openFresh();
  await history.record(first);
  await history.complete(first, { answerer: 'nginx' });
  await history.complete(first, { answerer: 'apache' });
  expect(await nameOf('a')).toBe('nginx');
  await expectSitesToEqualRebuild();
});

test('a failure that is not kept stays unkept', async () => {
  const { history } = openFresh();
  await history.complete(first, { answerer: 'nginx' });
  expect(await readAll()).toEqual({ tries: [], sites: [] });
});

test('an earlier failure gets its name without becoming the last', async () => {
  const { history } = openFresh();
  await history.record(first);
  await history.record(tryAt(9, 'failed', { id: 'b', status: 503 }));
  await history.complete(first, { answerer: 'nginx' });
  expect((await history.readSite('shop.example'))?.lastFailure).toMatchObject({ status: 503 });
  await expectSitesToEqualRebuild();
});
