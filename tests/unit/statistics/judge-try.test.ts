import { expect, test } from 'vitest';
import { findIncidents } from '../../../lib/statistics/find-incidents.ts';
import { isPartOfVisit, judgeTry } from '../../../lib/statistics/judge-try.ts';
import { packTry, unpackTry } from '../../../lib/statistics/pack-try.ts';
import { tryAt } from './histories.ts';

test.each([
  ['worked', 200, 'worked'],
  ['worked', 304, 'worked'],
  ['worked', 401, 'worked'],
  ['worked', 404, 'worked'],
  ['worked', 410, 'worked'],
  ['worked', 0, 'worked'],
  ['worked', 400, 'unreachable'],
  ['worked', 403, 'unreachable'],
  ['worked', 429, 'unreachable'],
  ['worked', 451, 'unreachable'],
  ['worked', 999, 'unreachable'],
  ['failed', 500, 'failed'],
  ['failed', 0, 'failed'],
  ['failed', 599, 'failed'],
  ['failed', 511, 'unreachable'],
  ['failed', 600, 'unreachable'],
  ['failed', 999, 'unreachable'],
  ['unreachable', 0, 'unreachable'],
] as const)('%s with status %i counts as %s', (kind, status, counted) => {
  expect(judgeTry(tryAt(0, kind, { status }))).toBe(counted);
});

test('a check, the load before the first failure, and a part of another page are no part of a visit', () => {
  expect(isPartOfVisit(tryAt(0, 'failed'))).toBe(true);
  expect(isPartOfVisit(tryAt(0, 'failed', { isCheck: true }))).toBe(false);
  expect(isPartOfVisit(tryAt(0, 'worked', { isBeforeFirstFailure: true }))).toBe(false);
  expect(isPartOfVisit(tryAt(0, 'subframe'))).toBe(false);
});

test('a part of another page counts for nothing on its own site', () => {
  const tries = [tryAt(0, 'subframe'), tryAt(1, 'subframe'), tryAt(9, 'worked')];
  expect(findIncidents(tries)).toEqual([]);
  expect(unpackTry(packTry(tryAt(0, 'subframe'))).kind).toBe('subframe');
});
