import { expect, test } from 'vitest';
import { isPartOfVisit, judgeTry } from '../../../lib/statistics/judge-try.ts';
import { tryAt } from './histories.ts';

test.each([
  ['worked', 200, 'worked'],
  ['worked', 404, 'worked'],
  ['worked', 499, 'worked'],
  ['failed', 500, 'failed'],
  ['failed', 0, 'failed'],
  ['failed', 511, 'unreachable'],
  ['unreachable', 0, 'unreachable'],
] as const)('%s with status %i counts as %s', (kind, status, counted) => {
  expect(judgeTry(tryAt(0, kind, { status }))).toBe(counted);
});

test('a check, and the load before the first failure, are no part of a visit', () => {
  expect(isPartOfVisit(tryAt(0, 'failed'))).toBe(true);
  expect(isPartOfVisit(tryAt(0, 'failed', { isCheck: true }))).toBe(false);
  expect(isPartOfVisit(tryAt(0, 'worked', { isBeforeFirstFailure: true }))).toBe(false);
});
