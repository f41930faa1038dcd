import { expect, test } from 'vitest';
import { findIncidents } from '../../../lib/statistics/find-incidents.ts';
import { groupVisits } from '../../../lib/statistics/group-visits.ts';
import { nameFrequency } from '../../../lib/statistics/name-frequency.ts';
import { DAY, HOUR, NOON, tryAt } from './histories.ts';

const HOUR_MINUTES = 60;
const DAY_MINUTES = 24 * HOUR_MINUTES;

/** One visit an hour, `f` failed and `o` fine, the last of them an hour before noon. */
function hourly(visits: string) {
  return [...visits].map((letter, index) =>
    tryAt((index - visits.length) * HOUR_MINUTES, letter === 'f' ? 'failed' : 'worked'),
  );
}

/** A failed visit on each of these days ago, among `fine` working ones an hour apart before them. */
function failedDaysAgo(days: readonly number[], fine: number) {
  const failures = days.map((day) => tryAt(-day * DAY_MINUTES, 'failed'));
  const recoveries = days.map((day) => tryAt(-day * DAY_MINUTES + HOUR_MINUTES, 'worked'));
  const others = Array.from({ length: fine }, (_, index) =>
    tryAt(-(60 * 24 + index) * HOUR_MINUTES, 'worked'),
  );
  return [...failures, ...recoveries, ...others];
}

const word = (tries: ReturnType<typeof hourly>) =>
  nameFrequency(groupVisits(tries), findIncidents(tries), NOON, 'UTC');

test.each([
  ['', 'too-few'],
  ['ffff', 'too-few'],
  ['ooooo', 'none-seen'],
  ['foooo', 'failed-once'],
  ['foooooooo', 'failed-once'],
  ['fooooooooo', 'rarely'],
  ['ffoooooooooooooo', 'rarely'],
  ['fofoooooooooo', 'sometimes'],
  ['fofofoooooooooooooooooooooooo', 'sometimes'],
  ['fffoo', 'keeps-failing'],
  ['fffooooooooo', 'rarely'],
  ['ffffoooooo', 'rarely'],
  ['ffffffoooooooo', 'keeps-failing'],
])('visits %s: %s', (visits, expected) => {
  expect(word(hourly(visits))).toBe(expected);
});

test.each([
  [[1, 2, 3], 'keeps-failing'],
  [[0, 15, 29], 'keeps-failing'],
  [[0, 15, 30], 'sometimes'],
  [[31, 32, 33], 'sometimes'],
  [[1, 2], 'sometimes'],
  [[31], 'rarely'],
] as const)('failed %j days ago, among 40 fine visits: %s', (days, expected) => {
  expect(word(failedDaysAgo(days, 40))).toBe(expected);
});

test("days are the person's own", () => {
  const at = [0, 13, 37].map((hours) => NOON - 3 * DAY + hours * HOUR);
  const tries = [
    ...at.flatMap((time) => [
      { at: time, kind: 'failed' as const },
      { at: time + HOUR, kind: 'worked' as const },
    ]),
    ...hourly('o'.repeat(40)),
  ];
  const named = (timeZone: string) =>
    nameFrequency(groupVisits(tries), findIncidents(tries), NOON, timeZone);
  expect(named('UTC')).toBe('keeps-failing');
  expect(named('Pacific/Kiritimati')).toBe('sometimes');
});
