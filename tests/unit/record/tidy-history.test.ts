import { beforeEach, expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { scheduleTidying, tidyAfterChange, tidyDaily } from '../../../lib/record/tidy-history.ts';
import { defaults } from '../../../lib/settings/settings.ts';
import { openFresh, readAll } from '../history/fresh-history.ts';
import { dayMs, tryAt } from '../statistics/histories.ts';

beforeEach(() => fakeBrowser.reset());

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

test('what is too old goes, and again in a day', async () => {
  const startedAt = Date.now();
  await tidyDaily(await fill(), defaults);
  expect(await sites()).toEqual(['fifty.example', 'ten.example']);
  const alarm = await fakeBrowser.alarms.get('tidy-history');
  expect(alarm?.scheduledTime).toBeGreaterThanOrEqual(startedAt + dayMs);
});

test('the first time comes soon after the worker starts', async () => {
  await scheduleTidying();
  const alarm = await fakeBrowser.alarms.get('tidy-history');
  expect(alarm?.scheduledTime).toBeLessThan(Date.now() + dayMs / 24);
});

test('an alarm that is set stays as it is', async () => {
  await fakeBrowser.alarms.create('tidy-history', { when: 4_000_000_000_000 });
  await scheduleTidying();
  expect((await fakeBrowser.alarms.get('tidy-history'))?.scheduledTime).toBe(4_000_000_000_000);
});

test.each([
  ['a shorter time', { retentionDays: 30 }, ['ten.example']],
  ['hosts by themselves', { groupsBy: 'host' }, ['www.fifty.example', 'www.ten.example']],
  ['one site apart', { apartSites: ['ten.example'] }, ['fifty.example', 'www.ten.example']],
  ['other colours', { theme: 'dark' }, ['fifty.example', 'hundred.example', 'ten.example']],
] as const)('after a change to %s the history follows', async (_what, change, left) => {
  await tidyAfterChange(await fill(), { ...defaults, ...change }, defaults);
  expect(await sites()).toEqual(left);
});
