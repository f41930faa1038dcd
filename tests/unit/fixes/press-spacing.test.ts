import { expect, test } from 'vitest';
import { mayTryAt } from '../../../lib/fixes/press-spacing.ts';

test.each([
  [1, 3],
  [2, 10],
  [3, 30],
  [4, 60],
  [5, 60],
  [99, 60],
])('after %i failed tries, wait %i seconds', (failedTries, seconds) => {
  expect(mayTryAt(failedTries, 1000, 2000)).toBe(1000 + seconds * 1000);
});

test('the first try need not wait', () => {
  expect(mayTryAt(0, 1000, 2000)).toBe(0);
});

test.each([1, 3_600_000, 86_400_000])(
  'a clock set back by %i ms lets one press at once',
  (back) => {
    expect(mayTryAt(3, 1000 + back, 1000)).toBe(0);
  },
);
