import { expect, test } from 'vitest';
import { rankWorstFirst } from '../../../lib/statistics/rank-sites.ts';
import { summarizeAll } from '../../../lib/statistics/summarize.ts';
import { tryAt } from './histories.ts';

/** Visits an hour apart, the first of which failed. */
function visits(site: string, failed: number, total: number) {
  return Array.from({ length: total }, (_, index) =>
    tryAt(index * 60, index < failed ? 'failed' : 'worked', { site }),
  );
}

test('what fails more comes first, and one visit proves little', () => {
  const summaries = summarizeAll([
    ...visits('once-of-once.example', 1, 1),
    ...visits('thirty-of-hundred.example', 30, 100),
    ...visits('all-of-ten.example', 10, 10),
    ...visits('one-of-hundred.example', 1, 100),
    ...visits('none.example', 0, 5),
  ]);
  expect(rankWorstFirst(summaries).map(({ site }) => site)).toEqual([
    'all-of-ten.example',
    'thirty-of-hundred.example',
    'once-of-once.example',
    'one-of-hundred.example',
    'none.example',
  ]);
});
