import { beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { scheduleTidying, tidyAfterChange, tidyDaily } from '../../../lib/record/tidy-history.ts';
import { defaults } from '../../../lib/settings/settings.ts';
import { openFresh, readAll } from '../history/fresh-history.ts';
import { dayMs, noon, tryAt } from '../statistics/histories.ts';

const start = noon;

beforeEach(() => {
  vi.useFakeTimers({ now: start, toFake: ['Date'] });
  fakeBrowser.reset();
});

const sites = async () => (await readAll()).sites.map(({ site }) => site);

async function fill() {
  const { history } = openFresh();
  for (const [days, site] of [
    [10, 'ten.example'],
    [50, 'fifty.example'],
    [100, 'hundred.example'],
  ] as const) {
    const host = `www.${site}`;
    await history.record({
      ...tryAt(0, 'failed', { site, host, id: site }),
      at: Date.now() - days * dayMs,
    });
  }
  return history;
}

const alarmAt = async () => (await fakeBrowser.alarms.get('tidy-history'))?.scheduledTime ?? 0;
const pass = (days: number) => vi.setSystemTime(Date.now() + days * dayMs);

test('what is too old goes, and again in a day', async () => {
  await tidyDaily(await fill(), defaults);
  expect(await sites()).toEqual(['fifty.example', 'ten.example']);
  expect(await alarmAt()).toBe(start + dayMs);
});

test('day by day, each is deleted the day after its last', async () => {
  const history = await fill();
  await tidyDaily(history, defaults);
  for (let day = 1; day <= 40; day++) {
    pass(1);
    await tidyDaily(history, defaults);
  }
  expect(await sites()).toEqual(['fifty.example', 'ten.example']);
  pass(1);
  await tidyDaily(history, defaults);
  pass(1);
  await tidyDaily(history, defaults);
  expect(await sites()).toEqual(['ten.example']);
});

test.each([
  ['a year', 365],
  ['a hundred years', 36_500],
  ['two days', 2],
])('a clock set forward by %s and back deletes nothing', async (_how, days) => {
  const history = await fill();
  await tidyDaily(history, defaults);
  const before = await sites();
  pass(1);
  await tidyDaily(history, defaults);

  pass(days);
  await tidyDaily(history, defaults);
  // The browser is closed and started while the clock is wrong. Firefox has no alarm then.
  await fakeBrowser.alarms.clearAll();
  await scheduleTidying();
  expect(await alarmAt()).toBe(Date.now() + dayMs);
  await tidyAfterChange(history, { ...defaults, groupsBy: 'host' }, defaults);
  await tidyAfterChange(history, { ...defaults, retentionDays: 365 }, defaults);
  await tidyAfterChange(history, defaults, { ...defaults, groupsBy: 'host' });

  pass(-days);
  // Without this, there would be no tidying until that day.
  await scheduleTidying();
  expect(await alarmAt()).toBeLessThanOrEqual(Date.now() + dayMs);
  for (let day = 0; day < 3; day++) {
    await tidyDaily(history, defaults);
    pass(1);
  }
  expect(await sites()).toEqual(before);
});

test('what a wrong clock recorded is dated back, and what is honest stays', async () => {
  const { history } = openFresh(undefined, undefined, Date.now);
  await tidyDaily(history, defaults);
  const load = (id: string) => ({ ...tryAt(0, 'failed', { id, site: id, host: id }) });
  await history.record({ ...load('honest.example'), at: Date.now() - dayMs });
  pass(365);
  await history.record({ ...load('ahead.example'), at: Date.now() });
  await tidyDaily(history, defaults);
  pass(-365);
  await tidyDaily(history, defaults);
  expect(await sites()).toEqual(['ahead.example', 'honest.example']);
});

test('who comes back after a year has the old tries for a day', async () => {
  const history = await fill();
  await tidyDaily(history, defaults);
  pass(365);
  await tidyDaily(history, defaults);
  expect(await sites()).toEqual(['fifty.example', 'ten.example']);
  pass(1);
  await tidyDaily(history, defaults);
  expect(await sites()).toEqual([]);
});

test('the first time comes soon after the worker starts', async () => {
  await scheduleTidying();
  expect(await alarmAt()).toBeLessThan(start + dayMs / 24);
});

test('a worker that starts again and again puts off nothing', async () => {
  await scheduleTidying();
  const first = await alarmAt();
  pass(1 / 1440);
  await scheduleTidying();
  expect(await alarmAt()).toBe(first);
});

test.each([
  ['a shorter time', { retentionDays: 30 }, ['ten.example']],
  [
    'hosts by themselves',
    { groupsBy: 'host' },
    ['www.fifty.example', 'www.hundred.example', 'www.ten.example'],
  ],
  [
    'one site apart',
    { apartSites: ['ten.example'] },
    ['fifty.example', 'hundred.example', 'www.ten.example'],
  ],
  ['other colours', { theme: 'dark' }, ['fifty.example', 'hundred.example', 'ten.example']],
] as const)('after a change to %s the history follows', async (_what, change, left) => {
  await tidyAfterChange(await fill(), { ...defaults, ...change }, defaults);
  expect(await sites()).toEqual(left);
});
