import { expect, test } from 'vitest';
import { wilsonInterval } from '../../../lib/statistics/wilson-interval.ts';

/** R. G. Newcombe, Statistics in Medicine 17 (1998), table I, method 3: four published digits. */
test.each([
  [81, 263, 0.2553, 0.3662],
  [15, 148, 0.0624, 0.1605],
  [0, 20, 0, 0.1611],
  [1, 29, 0.0061, 0.1718],
])('%i of %i lies within %f and %f', (hits, total, low, high) => {
  const interval = wilsonInterval(hits, total);
  expect(interval.low).toBeCloseTo(low, 4);
  expect(interval.high).toBeCloseTo(high, 4);
});

test('all of 20 mirrors none of 20', () => {
  const [none, all] = [wilsonInterval(0, 20), wilsonInterval(20, 20)];
  expect(all.low).toBeCloseTo(1 - none.high, 10);
  expect(all.high).toBe(1);
});

test('of no visits nothing is known', () => {
  expect(wilsonInterval(0, 0)).toEqual({ low: 0, high: 1 });
});
