import { expect, test } from 'vitest';
import { retryLimit } from '../../../lib/explain/retry-limit.ts';
import { nextTryAt } from '../../../lib/fixes/retry-schedule.ts';

const now = Date.parse('2026-11-22T10:00:00Z');
const usual: Parameters<typeof nextTryAt>[0] = { triesMade: 0, now, retryAt: null, random: 0.5 };
const waitSeconds = (changes: Partial<typeof usual>) => {
  const at = nextTryAt({ ...usual, ...changes });
  return at === null ? null : (at - now) / 1000;
};

test.each([
  [0, 5],
  [1, 10],
  [2, 20],
  [3, 40],
  [4, 80],
  [5, 160],
  [6, 300],
  [11, 300],
  [12, null],
  [13, null],
])('after %i tries the next comes in %s seconds', (triesMade, seconds) => {
  expect(waitSeconds({ triesMade })).toBe(seconds);
});

test.each([
  [0, 0, 4],
  [0, 1, 6],
  [6, 0, 240],
  [6, 1, 360],
])('after %i tries, with chance at %i, it comes in %i seconds', (triesMade, random, seconds) => {
  expect(waitSeconds({ triesMade, random })).toBe(seconds);
});

test.each([
  ['later than the wait', now + 600_000, 600],
  ['sooner than the wait', now + 1000, 5],
  ['past', now - 600_000, 5],
  ['not given', null, 5],
])('a time to come back that is %s', (_name, retryAt, seconds) => {
  expect(waitSeconds({ retryAt })).toBe(seconds);
});

test('a site’s wish does not give more tries', () => {
  expect(nextTryAt({ ...usual, triesMade: retryLimit, retryAt: now + 1 })).toBeNull();
});
