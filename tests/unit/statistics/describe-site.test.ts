import { expect, test } from 'vitest';
import { describeSite } from '../../../lib/statistics/describe-site.ts';
import { history, MINUTE, NOON } from './histories.ts';

const describe = (story: string) => describeSite(history(story), NOON, 'UTC');

test.each([
  ['fail@-9', true],
  ['fail@-9 ok@-5', false],
  ['ok@-9 fail@-5', true],
  ['fail@-9 none@-5', true],
  ['fail@-9 check-ok@-5', false],
  ['fail@-9 ok@-7 511@-5', false],
  ['ok@-9', false],
])('%s: failing now is %s', (story, isFailing) => {
  expect(describe(story).isFailing).toBe(isFailing);
});

test('first and last seen failing, last seen working', () => {
  const { firstFailedAt, lastFailedAt, lastWorkedAt } = describe(
    'ok@-90 fail@-80 ok@-70 fail@-60 fail@-50',
  );
  expect(
    [firstFailedAt, lastFailedAt, lastWorkedAt].map((at) => ((at ?? 0) - NOON) / MINUTE),
  ).toEqual([-80, -50, -70]);
});

test('of a site without tries nothing is claimed', () => {
  expect(describeSite([], NOON, 'UTC')).toMatchObject({
    isFailing: false,
    firstFailedAt: null,
    lastFailedAt: null,
    lastWorkedAt: null,
    word: 'too-few',
    coverageDays: 0,
    incidents: [],
    usualReturn: null,
  });
});

test('3 of 12 visits failed, on 2 of 30 days', () => {
  const story =
    'fail@-1500 ok@-1490 ok@-1480 ok@-1470 fail@-90 ok@-80 fail@-70 ok@-60 ok@-50 ok@-40 ok@-30 ok@-20';
  const { share, coverageDays, word } = describe(story);
  expect([share.failedVisits, share.visits, coverageDays, word]).toEqual([3, 12, 2, 'sometimes']);
});
