import { expect, test } from 'vitest';
import { formatBytes, formatNumber } from '../../../lib/format/number.ts';

test.each([
  ['en', '12,345', '1.5 MB'],
  ['de', '12.345', '1,5 MB'],
  ['es', '12.345', '1,5 MB'],
  ['fr', '12 345', '1,5 Mo'],
  ['ar', '12,345', '1.5 م.ب'],
])('in %s', (locale, number, bytes) => {
  expect(formatNumber(12_345, locale).replaceAll(/\s/g, ' ')).toBe(number);
  expect(formatBytes(1_500_000, locale).replaceAll(/\s/g, ' ')).toBe(bytes);
});

test.each([
  [0, '0 byte'],
  [999, '999 byte'],
  [84_000, '84 kB'],
  [2_000_000_000_000, '2,000 GB'],
])('%i bytes', (bytes, text) => {
  expect(formatBytes(bytes, 'en')).toBe(text);
});
