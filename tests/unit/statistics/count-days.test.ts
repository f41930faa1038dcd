import { expect, test } from 'vitest';
import { countDays } from '../../../lib/statistics/count-days.ts';
import { dayStrip } from '../../../lib/statistics/day-strip.ts';
import { nameOften } from '../../../lib/statistics/name-often.ts';
import { noon, tryAt } from './histories.ts';

/**
 * A letter a day, the last one today: `f` failed, `o` worked, `b` both, `u` nobody answered, `.` no
 * visit.
 */
function daily(letters: string) {
  return [...letters].flatMap((letter, index) => {
    const minutes = (index + 1 - letters.length) * 1440;
    const tries = {
      f: [tryAt(minutes, 'failed')],
      o: [tryAt(minutes, 'worked')],
      b: [tryAt(minutes, 'failed'), tryAt(minutes + 9, 'worked')],
      u: [tryAt(minutes, 'unreachable')],
    };
    return tries[letter as keyof typeof tries] ?? [];
  });
}

function count(letters: string) {
  const tries = daily(letters);
  return countDays(dayStrip(tries, noon, 'UTC'), tries, 'UTC');
}

test.each([
  ['', 0, 0, null],
  ['f', 1, 1, '2026-11-22'],
  ['fo', 2, 1, '2026-11-21'],
  ['boo.uof', 5, 2, '2026-11-16'],
  [`f${'.'.repeat(28)}o`, 2, 1, '2026-10-24'],
  [`f${'.'.repeat(29)}o`, 1, 0, null],
  [`f${'.'.repeat(20)}fo${'.'.repeat(9)}`, 2, 1, null],
])('%s: seen on %i days, failed on %i', (letters, seenDays, failedDays, since) => {
  expect(count(letters)).toEqual({ seenDays, failedDays, since });
});

test.each([
  ['two days are too few for a word', 'ff', 'none'],
  ['a day without an answer is no visit', 'fuf', 'none'],
  ['no failing day', `f${'.'.repeat(29)}oooo`, 'none'],
  ['one failing day', 'foo', 'once'],
  ['one of many', `f${'o'.repeat(29)}`, 'once'],
  ['two failing days', 'fof', 'at-times'],
  ['three of six days: too few days', 'fffooo', 'at-times'],
  // The day on which records begin is left out of the share: 2 of 6, 2 of 10, 2 of 11.
  ['three of seven', 'fffoooo', 'often'],
  ['three of eleven', `fff${'o'.repeat(8)}`, 'often'],
  ['three of twelve', `fff${'o'.repeat(9)}`, 'at-times'],
  // Began before the 30 days: all of them count, 3 of 15 and 3 of 16.
  ['three of fifteen, begun long ago', `f${'.'.repeat(30)}fff${'o'.repeat(12)}`, 'often'],
  ['three of sixteen, begun long ago', `f${'.'.repeat(30)}fff${'o'.repeat(13)}`, 'at-times'],
  ['four of 23', `ffff${'o'.repeat(19)}`, 'at-times'],
  ['nine of twenty', `${'f'.repeat(9)}${'o'.repeat(11)}`, 'often'],
])('%s: %s is %s', (_what, letters, often) => {
  expect(nameOften(count(letters))).toBe(often);
});

test("days are the person's own", () => {
  // 12:00 and 22:00 UTC: one day there, two in Kiritimati, 14 hours ahead.
  const tries = [tryAt(-1440, 'failed'), tryAt(-840, 'failed')];
  const days = (zone: string) => countDays(dayStrip(tries, noon, zone), tries, zone).failedDays;
  expect(days('UTC')).toBe(1);
  expect(days('America/Los_Angeles')).toBe(1);
  expect(days('Asia/Kolkata')).toBe(2);
});
