import { expect, test } from 'vitest';
import {
  formatDate,
  formatDay,
  formatDayName,
  formatMoment,
  formatNear,
  formatShortDate,
  formatTime,
  formatWhen,
} from '../../../lib/format/time.ts';
import { readLocales } from '../../../store/kit/locales.ts';
import { hourMs } from '../../time-units.ts';

const tags = readLocales().map(({ tag }) => tag);

/** A Sunday. */
const now = Date.parse('2026-11-22T10:02:00Z');
const english = { locale: 'en-GB', timeZone: 'UTC' };

/** `Intl` writes spaces of several kinds. */
const plain = (text: string) => text.replaceAll(/\s/g, ' ');

test.each([
  ['en', '10:02 AM', 'November 22', 'November 22 at 10:02 AM', 'Mon 10:02 AM', 'Sunday'],
  ['en-GB', '10:02', '22 November', '22 November at 10:02', 'Mon 10:02', 'Sunday'],
  ['de', '10:02', '22. November', '22. November um 10:02', 'Mo., 10:02', 'Sonntag'],
  ['es', '10:02', '22 de noviembre', '22 de noviembre a las 10:02', 'lun, 10:02', 'domingo'],
  ['fr', '10:02', '22 novembre', '22 novembre à 10:02', 'lun. 10:02', 'dimanche'],
  ['ar', '10:02 ص', '22 نوفمبر', '22 نوفمبر في 10:02 ص', 'الاثنين 10:02 ص', 'الأحد'],
])('in %s', (locale, time, day, moment, tomorrow, dayName) => {
  const clock = { locale, timeZone: 'UTC' };
  expect(plain(formatTime(now, clock))).toBe(time);
  expect(plain(formatDay(now, clock))).toBe(day);
  expect(plain(formatDate('2026-11-22', locale))).toBe(day);
  expect(plain(formatMoment(now, clock))).toBe(moment);
  expect(plain(formatWhen(now + 24 * hourMs, now, clock))).toBe(tomorrow);
  expect(plain(formatDayName(now, now, clock))).toBe(dayName);
});

test.each([
  ['in an hour', 1, '11:02'],
  ['tomorrow', 24, 'Mon 10:02'],
  ['in five days', 5 * 24, 'Fri 10:02'],
  ['in six days', 6 * 24, '28 November at 10:02'],
  ['in a week', 7 * 24, '29 November at 10:02'],
  ['in ten days', 10 * 24, '2 December at 10:02'],
  ['yesterday', -24, 'Sat 10:02'],
  ['a week ago', -7 * 24, '15 November at 10:02'],
  ['a year ago', -365 * 24, '22 November at 10:02'],
])('%s', (_when, hours, text) => {
  expect(formatWhen(now + hours * hourMs, now, english)).toBe(text);
});

test('the day is that of the time zone', () => {
  const lateAt = Date.parse('2026-11-22T23:30:00Z');
  expect(formatNear(lateAt, now, english)).toBe('23:30');
  expect(formatNear(lateAt, now, { ...english, timeZone: 'Asia/Tokyo' })).toBe(
    '23 November at 8:30',
  );
});

test.each([
  ['four days ago', -4 * 24, 'Wednesday'],
  ['a week ago', -7 * 24, '15 November'],
])('the day of a time %s', (_when, hours, text) => {
  expect(formatDayName(now + hours * hourMs, now, english)).toBe(text);
});

test.each(tags)('no day ends with a full stop in %s', (locale) => {
  for (let month = 0; month < 12; month++) {
    const at = Date.UTC(2026, month, 3 + month, 10);
    expect(formatDay(at, { locale })).not.toMatch(/\.$/);
    expect(formatMoment(at, { locale })).not.toMatch(/\.$/);
    expect(formatWhen(at, at + 24 * hourMs, { locale })).not.toMatch(/\.$/);
    expect(formatDayName(at, at, { locale })).not.toMatch(/\.$/);
  }
});

test.each([
  ['en-GB', '22 Nov'],
  ['de', '22. Nov.'],
  ['pl', '22 lis'],
  ['ja', '11月22日'],
])('a day in a table in %s', (locale, expected) => {
  expect(formatShortDate('2026-11-22', locale)).toBe(expected);
});
