import { expect, test } from 'vitest';
import type { History } from '../../../lib/history/history.ts';
import { readImport } from '../../../lib/history/read-import.ts';
import { bySite } from '../../../lib/history/site-of.ts';
import { triesOf } from '../../../lib/statistics/summarize.ts';
import type { Try } from '../../../lib/statistics/try.ts';
import { dayMs, noon, tryAt } from '../statistics/histories.ts';
import { expectSitesToEqualRebuild, openFresh, readAll } from './fresh-history.ts';

/** Loads that end in the same millisecond: in two tabs, of two hosts, and one that is no failure. */
const one = tryAt(0, 'failed', { id: 'r1' });
const two = tryAt(0, 'failed', { id: 'r2', host: 'mail.shop.example' });
const three = tryAt(0, 'failed', { id: 'r3', path: '/cart' });

async function record(history: History): Promise<void> {
  for (const load of [one, two, three]) await history.record(load);
}

/** The tries, after what is stored for them was compared with a rebuild. */
async function readChecked(): Promise<readonly Try[]> {
  await expectSitesToEqualRebuild();
  const { tries, sites } = await readAll();
  expect(sites.flatMap(triesOf)).toHaveLength(tries.length);
  return tries;
}

test('each is recorded, once', async () => {
  const { history } = openFresh();
  await record(history);
  await record(history);
  expect(await readChecked()).toEqual([one, two, three]);
});

test('one is taken back, the others stay', async () => {
  const { history } = openFresh();
  await record(history);
  await history.retract(two);
  expect(await readChecked()).toEqual([one, three]);
  await history.retract(two);
  expect(await readChecked()).toEqual([one, three]);
});

test('more becomes known of one', async () => {
  const { history } = openFresh();
  await record(history);
  await history.complete(three, { answerer: 'nginx' });
  await history.complete(three, { afterFix: 'try-again' });
  expect(await readChecked()).toEqual([
    one,
    two,
    { ...three, answerer: 'nginx', afterFix: 'try-again' },
  ]);
});

test('a burst in one millisecond is counted', async () => {
  const { history } = openFresh();
  const loads = 50;
  for (let index = 0; index < loads; index++)
    await history.record(tryAt(0, 'failed', { id: `r${index}` }));
  const tries = await readChecked();
  expect(tries).toHaveLength(30);
  expect(tries.reduce((sum, { count = 1 }) => sum + count, 0)).toBe(loads);
});

const sameName = { ...two, id: one.id };

test('hosts that are counted together bring loads of one name together: each stays', async () => {
  const { history } = openFresh();
  for (const load of [one, sameName]) await history.record({ ...load, site: load.host });
  await history.regroup({ by: 'host', apart: [] });
  for (let round = 0; round < 2; round++) {
    await history.regroup(bySite);
    const hosts = (await readChecked()).map(({ host, site }) => [host, site]);
    expect(hosts).toEqual([
      ['shop.example', 'shop.example'],
      ['mail.shop.example', 'shop.example'],
    ]);
    await history.regroup({ by: 'host', apart: [] });
  }
});

test.each([
  ['of other ids', [one, two, three]],
  ['of other hosts', [one, sameName]],
])('loads %s are imported, once', async (_which, tries) => {
  const { history } = openFresh();
  const file = new Blob([JSON.stringify({ format: 'backsoon-history', version: 1, tries })]);
  const limits = { now: noon, oldestAt: noon - 90 * dayMs, grouping: bySite };
  for (const added of [tries.length, 0]) {
    const preview = await readImport(file, limits);
    const read = preview.kind === 'ready' ? preview.tries : [];
    expect(await history.importTries(read, 'merge')).toBe(added);
    expect((await readChecked()).map(({ host }) => host).sort()).toEqual(
      tries.map(({ host }) => host).sort(),
    );
  }
});
