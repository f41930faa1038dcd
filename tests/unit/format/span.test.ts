import { expect, test } from 'vitest';
import { formatAgo, formatCountdown, formatSpan } from '../../../lib/format/span.ts';
import { readLocales } from '../../../store/kit/locales.ts';
import { hourMs, minuteMs } from '../../time-units.ts';

const tags = readLocales().map(({ tag }) => tag);

const secondMs = 1000;

test.each([
  [1, '1 second'],
  [39.2 * secondMs, '40 seconds'],
  [minuteMs, '1 minute'],
  [90 * secondMs, '90 seconds'],
  [91 * secondMs, '2 minutes'],
  [10 * minuteMs, '10 minutes'],
  [10.5 * minuteMs, '11 minutes'],
  [59.5 * minuteMs, '1 hour'],
  [125 * minuteMs, '2 hours 5 minutes'],
  [370 * minuteMs, '7 hours'],
  [47.5 * hourMs, '2 days'],
  [100 * hourMs, '5 days'],
])('%i ms is at most %s', (spanMs, text) => {
  expect(formatSpan(spanMs, 'en-US')).toBe(text);
});

test.each([
  ['en', '32 minutes', '3 minutes ago', 'yesterday', '0:09'],
  ['de', '32 Minuten', 'vor 3 Minuten', 'gestern', '0:09'],
  ['es', '32 minutos', 'hace 3 minutos', 'ayer', '0:09'],
  ['fr', '32 minutes', 'il y a 3 minutes', 'hier', '0:09'],
  ['ar', '32 دقيقة', 'قبل 3 دقائق', 'أمس', '0:09'],
  ['ar-EG', '٣٢ دقيقة', 'قبل ٣ دقائق', 'أمس', '٠:٠٩'],
])('in %s', (locale, span, ago, yesterday, countdown) => {
  expect(formatSpan(32 * minuteMs, locale).replaceAll(/\s/g, ' ')).toBe(span);
  expect(formatAgo(0, 3.9 * minuteMs, locale)).toBe(ago);
  expect(formatAgo(0, 30 * hourMs, locale)).toBe(yesterday);
  expect(formatCountdown(9, locale)).toBe(countdown);
});

test.each([
  [-5, null],
  [59, null],
  [60, '1 minute ago'],
  [3600, '1 hour ago'],
  [47 * 3600, 'yesterday'],
])('an age of %i seconds', (seconds, text) => {
  expect(formatAgo(0, seconds * secondMs, 'en')).toBe(text);
});

test.each([
  [0, '0:00'],
  [60, '1:00'],
  [750, '12:30'],
])('a countdown of %i seconds', (seconds, text) => {
  expect(formatCountdown(seconds, 'en')).toBe(text);
});

test.each(tags)('no span ends with a full stop in %s', (locale) => {
  for (const minutes of [0.5, 1, 1.5, 32, 60, 95, 600, 5000]) {
    expect(formatSpan(minutes * minuteMs, locale)).not.toMatch(/\.$/);
    expect(formatAgo(0, minutes * minuteMs, locale) ?? '').not.toMatch(/\.$/);
  }
});
