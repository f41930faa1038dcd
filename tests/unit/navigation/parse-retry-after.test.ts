import { expect, test } from 'vitest';
import { parseRetryAfter } from '../../../lib/navigation/parse-retry-after.ts';

const receivedAt = Date.parse('2026-11-22T10:00:00Z');
const inSeconds = (value: string | undefined) => {
  const retryAt = parseRetryAfter(value, receivedAt);
  return retryAt === null ? null : (retryAt - receivedAt) / 1000;
};

test.each([
  ['5', 5],
  [' 120 ', 120],
  ['604800', 604_800],
  ['Sun, 22 Nov 2026 10:05:00 GMT', 300],
  ['Sunday, 22-Nov-26 10:05:00 GMT', 300],
  ['Sun Nov 22 10:05:00 2026', 300],
  ['Tue Dec  1 10:00:00 2026', null],
  ['Wed Nov 25 10:00:00 2026', 259_200],
])('%s is a wait of %s seconds', (value, seconds) => {
  expect(inSeconds(value)).toBe(seconds);
});

test.each([
  undefined,
  '',
  '0',
  '-5',
  '1.5',
  '5 minutes',
  '5, 5',
  '0x10',
  '1e3',
  'soon',
  '604801',
  '9'.repeat(400),
  'Sun, 22 Nov 2026 09:59:59 GMT',
  'Sun, 22 Nov 2026 10:00:00 GMT',
  'Mon, 30 Nov 2026 10:00:00 GMT',
  'Sun, 22 Foo 2026 10:05:00 GMT',
  'Sun, 99 Nov 2026 10:05:00 GMT',
  'Sun, 22 Nov 2026 10:05:00 CET',
  '2026-11-22T10:05:00Z',
  '\u0665',
])('%j says nothing useful', (value) => {
  expect(inSeconds(value)).toBeNull();
});
