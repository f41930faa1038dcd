import { expect, test } from 'vitest';
import { nextCheckAt } from '../../../lib/watch/watch-schedule.ts';
import { minuteMs } from '../../time-units.ts';

const startedAt = Date.parse('2026-11-22T10:00:00Z');
const usual: Parameters<typeof nextCheckAt>[0] = {
  checksMade: 0,
  startedAt,
  now: startedAt,
  retryAt: null,
  random: 0.5,
};
const minutesAfterStart = (changes: Partial<typeof usual>) => {
  const at = nextCheckAt({ ...usual, ...changes });
  return at === null ? null : (at - startedAt) / minuteMs;
};
const afterMinutes = (minutes: number) => startedAt + minutes * minuteMs;

test('checks come after 1, 2, 5, 10, 15 minutes, then each half hour', () => {
  let now = startedAt;
  const minutes = [0, 1, 2, 3, 4, 5, 6].map((checksMade) => {
    now = nextCheckAt({ ...usual, checksMade, now }) ?? Number.NaN;
    return (now - startedAt) / minuteMs;
  });
  expect(minutes).toEqual([1, 2, 5, 10, 15, 45, 75]);
});

test.each([
  [0, 39],
  [1, 51],
])('the half hour, with chance at %i, ends at minute %i', (random, minutes) => {
  expect(minutesAfterStart({ checksMade: 5, now: afterMinutes(15), random })).toBe(minutes);
});

test.each<[string, Partial<typeof usual>, number | null]>([
  [
    'a check that came late keeps a minute to the next',
    { checksMade: 1, now: afterMinutes(9) },
    10,
  ],
  ['the site’s wish, later', { retryAt: afterMinutes(30) }, 30],
  ['the site’s wish, sooner', { retryAt: afterMinutes(0.5) }, 1],
  ['the last half hour of the day', { checksMade: 50, now: afterMinutes(23 * 60 + 30) }, 24 * 60],
  ['the day over', { checksMade: 50, now: afterMinutes(23 * 60 + 45) }, null],
  ['a wish beyond the day', { retryAt: afterMinutes(25 * 60) }, null],
])('%s', (_name, changes, minutes) => {
  expect(minutesAfterStart(changes)).toBe(minutes);
});
