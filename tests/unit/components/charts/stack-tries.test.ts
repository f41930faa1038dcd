import { expect, test } from 'vitest';
import { stackTries } from '../../../../components/charts/stack-tries.ts';
import { dayTimeline } from '../../../../lib/statistics/day-timeline.ts';
import { history } from '../../statistics/histories.ts';

const stack = (story: string, date = '2026-11-22', timeZone = 'UTC') =>
  stackTries(dayTimeline(history(story), date, timeZone));

test('tries of one hour stand on each other, the first at the bottom', () => {
  const { drawn } = stack('fail@0 fail@1 ok@59 ok@60');
  expect(drawn.map(({ hour, level }) => [hour, level])).toEqual([
    [12, 0],
    [12, 1],
    [12, 2],
    [13, 0],
  ]);
});

test('what does not fit is counted', () => {
  const { drawn, overflows, levels } = stack(
    Array.from({ length: 9 }, (_, minute) => `fail@${minute}`).join(' '),
  );
  expect([drawn.length, levels]).toEqual([7, 8]);
  expect(overflows).toEqual([{ hour: 12, count: 2 }]);
});

test.each([
  ['2026-11-22', 24],
  ['2026-03-29', 23],
  ['2026-10-25', 25],
])('%s has %i hours in Berlin', (date, hours) => {
  expect(stack('ok@0', date, 'Europe/Berlin').hours).toBe(hours);
});

test('a try that counts others counts as so many', () => {
  const tries = history(Array.from({ length: 9 }, (_, minute) => `fail@${minute}`).join(' '));
  const [last] = tries.splice(-1);
  if (last) tries.push({ ...last, count: 30 });
  const { overflows } = stackTries(dayTimeline(tries, '2026-11-22', 'UTC'));
  expect(overflows).toEqual([{ hour: 12, count: 31 }]);
});
