import { expect, test } from 'vitest';
import { dayBounds, daysUpTo, localDates } from '../../../lib/statistics/local-days.ts';
import { hourMs } from './histories.ts';

test.each([
  ['2026-11-22T23:30:00Z', 'UTC', '2026-11-22'],
  ['2026-11-22T23:30:00Z', 'Europe/Berlin', '2026-11-23'],
  ['2026-11-22T18:14:59Z', 'Asia/Kathmandu', '2026-11-22'],
  ['2026-11-22T18:15:00Z', 'Asia/Kathmandu', '2026-11-23'],
  ['2026-11-22T11:00:00Z', 'Pacific/Apia', '2026-11-23'],
  ['2011-12-30T09:59:59Z', 'Pacific/Apia', '2011-12-29'],
  ['2011-12-30T10:00:00Z', 'Pacific/Apia', '2011-12-31'],
  ['2026-11-22T05:00:00Z', 'America/St_Johns', '2026-11-22'],
  ['2026-11-22T03:00:00Z', 'America/St_Johns', '2026-11-21'],
])('%s in %s is %s', (instant, timeZone, date) => {
  expect(localDates(timeZone)(Date.parse(instant))).toBe(date);
});

test.each([
  ['2026-11-02', 3, ['2026-10-31', '2026-11-01', '2026-11-02']],
  ['2026-03-30', 2, ['2026-03-29', '2026-03-30']],
  ['2028-03-01', 2, ['2028-02-29', '2028-03-01']],
  ['2027-01-01', 2, ['2026-12-31', '2027-01-01']],
])('up to %s, %i days', (today, count, days) => {
  expect(daysUpTo(today, count)).toEqual(days);
});

test.each([
  ['an ordinary day', '2026-11-22', 'Europe/Berlin', '2026-11-21T23:00:00Z', 24],
  ['clocks forward', '2026-03-29', 'Europe/Berlin', '2026-03-28T23:00:00Z', 23],
  ['clocks back', '2026-10-25', 'Europe/Berlin', '2026-10-24T22:00:00Z', 25],
  ['half an hour forward', '2026-10-04', 'Australia/Lord_Howe', '2026-10-03T13:30:00Z', 23.5],
  ['no midnight: clocks forward at 0:00', '2026-04-24', 'Africa/Cairo', '2026-04-23T22:00:00Z', 23],
  ['a quarter of an hour off', '2026-11-22', 'Asia/Kathmandu', '2026-11-21T18:15:00Z', 24],
  ['far ahead', '2026-11-22', 'Pacific/Kiritimati', '2026-11-21T10:00:00Z', 24],
  ['far behind', '2026-11-22', 'Pacific/Pago_Pago', '2026-11-22T11:00:00Z', 24],
  ['a day that was skipped', '2011-12-30', 'Pacific/Apia', '2011-12-30T10:00:00Z', 0],
  ['the day after it', '2011-12-31', 'Pacific/Apia', '2011-12-30T10:00:00Z', 24],
])('%s', (_, date, timeZone, startsAt, hours) => {
  const bounds = dayBounds(date, timeZone);
  expect(new Date(bounds.startsAt).toISOString()).toBe(startsAt.replace('Z', '.000Z'));
  expect((bounds.endsAt - bounds.startsAt) / hourMs).toBe(hours);
});
