import { expect, test } from 'vitest';
import { sayClockTime } from '../../../lib/explain/say-time.ts';

/** A Wednesday. */
const now = Date.parse('2026-11-25T09:58:00Z');
const clock = { now, locale: 'en', timeZone: 'UTC' };
const hourMs = 3_600_000;

test.each([
  ['in an hour', 1, '10:58 AM'],
  ['tomorrow', 24, 'Thu 9:58 AM'],
  ['in six days', 6 * 24, 'Tue 9:58 AM'],
  ['in a week', 7 * 24, 'Dec 2, 9:58 AM'],
  ['a week ago', -7 * 24, 'Nov 18, 9:58 AM'],
])('%s', (_when, hours, said) => {
  expect(sayClockTime(now + hours * hourMs, clock).replace(/\u202f/g, ' ')).toBe(said);
});
