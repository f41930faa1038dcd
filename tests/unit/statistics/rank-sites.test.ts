import { expect, test } from 'vitest';
import { rankWorstFirst } from '../../../lib/statistics/rank-sites.ts';
import { summarizeAll } from '../../../lib/statistics/summarize.ts';
import { noon, tryAt } from './histories.ts';

/** A visit a day up to today, the first of which failed. */
function visits(site: string, failed: number, total: number) {
  return Array.from({ length: total }, (_, index) =>
    tryAt((index + 1 - total) * 1440, index < failed ? 'failed' : 'worked', { site }),
  );
}

test('what fails more comes first, and one day proves little', () => {
  const summaries = summarizeAll([
    ...visits('once-of-once.example', 1, 1),
    ...visits('twelve-of-thirty.example', 12, 30),
    ...visits('all-of-ten.example', 10, 10),
    ...visits('one-of-thirty.example', 1, 30),
    ...visits('none.example', 0, 5),
  ]);
  expect(rankWorstFirst(summaries, noon, 'UTC').map(({ site }) => site)).toEqual([
    'all-of-ten.example',
    'twelve-of-thirty.example',
    'once-of-once.example',
    'one-of-thirty.example',
    'none.example',
  ]);
});
