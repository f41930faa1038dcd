import { expect, test } from 'vitest';
import { countAnswers } from '../../../lib/statistics/count-answers.ts';
import { noon, tryAt } from './histories.ts';

test('recent failures alike are counted together, the most frequent first', () => {
  const tries = [
    tryAt(0, 'failed', { status: 503, answerer: 'nginx' }),
    tryAt(1, 'failed', { status: 502 }),
    tryAt(2, 'failed', { status: 503 }),
    tryAt(3, 'failed', { status: 503, answerer: 'nginx' }),
    tryAt(4, 'worked'),
    tryAt(5, 'unreachable'),
    tryAt(6, 'failed', { status: 511 }),
    tryAt(7, 'failed', { status: 503, isCheck: true }),
    tryAt(-9, 'failed', { status: 500 }),
  ];
  expect(countAnswers(tries, noon)).toEqual([
    { status: 503, answerer: 'nginx', times: 2 },
    { status: 502, answerer: null, times: 1 },
    { status: 503, answerer: null, times: 1 },
  ]);
});

test('a row that counts the rest of a burst counts as so many', () => {
  const tries = [
    tryAt(0, 'failed'),
    tryAt(1, 'failed', { count: 16 }),
    tryAt(2, 'failed', { status: 503, count: 20 }),
  ];
  expect(countAnswers(tries, noon).map(({ status, times }) => [status, times])).toEqual([
    [503, 20],
    [502, 17],
  ]);
});
