import { expect, test } from 'vitest';
import { formatSpan } from '../../../../components/charts/format-span.ts';

const MINUTE = 60_000;

test.each([
  [1, '1 minute'],
  [10 * MINUTE, '10 minutes'],
  [10.5 * MINUTE, '11 minutes'],
  [59.5 * MINUTE, '1 hour'],
  [125 * MINUTE, '2 hours 5 minutes'],
  [370 * MINUTE, '7 hours'],
  [47.5 * 60 * MINUTE, '2 days'],
  [100 * 60 * MINUTE, '5 days'],
])('%i ms is at most %s', (spanMs, words) => {
  expect(formatSpan(spanMs, 'en-US')).toBe(words);
});

test.each(['en', 'de', 'fr', 'es', 'ar'])('no span ends with a full stop in %s', (locale) => {
  for (const minutes of [1, 32, 60, 95, 600, 5000]) {
    expect(formatSpan(minutes * MINUTE, locale)).not.toMatch(/\.$/);
  }
});
