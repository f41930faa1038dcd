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
  expect(mayTryAt(failedTries, 1000)).toBe(1000 + seconds * 1000);
});

test('the first try need not wait', () => {
  expect(mayTryAt(0, 1000)).toBe(0);
});
