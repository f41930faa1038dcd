import { expect, test } from 'vitest';
import { formatSpan } from '../../../../components/charts/format-span.ts';

const MINUTE = 60_000;

test.each([
  [0, '0 min', '0 min'],
  [1, '0 min', '1 min'],
  [10 * MINUTE, '10 min', '10 min'],
  [10.5 * MINUTE, '10 min', '11 min'],
  [59.5 * MINUTE, '59 min', '1 hr'],
  [60 * MINUTE, '1 hr', '1 hr'],
  [125 * MINUTE, '2 hr 5 min', '2 hr 5 min'],
  [370 * MINUTE, '6 hr', '7 hr'],
  [47.5 * 60 * MINUTE, '47 hr', '2 days'],
  [100 * 60 * MINUTE, '4 days', '5 days'],
])('%i ms is at least %s, at most %s', (spanMs, atLeast, atMost) => {
  expect(formatSpan(spanMs, 'down', 'en-US')).toBe(atLeast);
  expect(formatSpan(spanMs, 'up', 'en-US')).toBe(atMost);
});
