import { expect, test } from 'vitest';
import { gatherSiteFacts } from '../../../lib/statistics/gather-site-facts.ts';
import { history, noon } from './histories.ts';

const describe = (story: string) => gatherSiteFacts(history(story), noon, 'UTC');

test('of a site without tries nothing is claimed', () => {
  expect(gatherSiteFacts([], noon, 'UTC')).toMatchObject({
    days: { seenDays: 0, failedDays: 0, since: null },
    often: 'none',
    incidents: [],
    recoveryMinutes: null,
    usualReturn: null,
  });
});

test('it failed on 2 of 3 days since the day before yesterday, and was back within 15 minutes', () => {
  const story = 'fail@-2890 ok@-2880 ok@-1440 fail@-90 fail@-85 ok@-78';
  const { days, often, recoveryMinutes } = describe(story);
  expect(days).toEqual({ seenDays: 3, failedDays: 2, since: '2026-11-20' });
  expect(often).toBe('at-times');
  expect(recoveryMinutes).toBe(15);
});

test('how long it usually takes counts what the person saw in 30 days, checks left out', () => {
  const old = [40, 41, 42, 43].map((day) => `fail@${-day * 1440} ok@${-day * 1440 + 5}`);
  const recent = 'fail@-3000 ok@-2990 fail@-2000 check-ok@-1999 ok@-1980 fail@-900 ok@-870';
  expect(describe(`${old.join(' ')} ${recent}`).usualReturn).toEqual({
    withinMs: 20 * 60_000,
    times: 2,
    incidents: 3,
  });
});
