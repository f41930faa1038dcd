import { expect, test } from 'vitest';
import { findIncidents } from '../../../lib/statistics/find-incidents.ts';
import { usuallyBackWithin } from '../../../lib/statistics/usually-back-within.ts';
import { history, minuteMs } from './histories.ts';

test.each([
  ['two incidents are too few', 'fail@0 ok@5 fail@10 ok@15', null],
  ['the middle one of three', 'fail@0 ok@5 fail@100 ok@125 fail@200 ok@290', [25, 2, 3]],
  [
    'half of four is two',
    'fail@0 ok@5 fail@100 ok@125 fail@200 ok@290 fail@300 ok@400',
    [25, 2, 4],
  ],
  [
    'equal waits all count',
    'fail@0 ok@25 fail@100 ok@125 fail@200 ok@225 fail@300 ok@400',
    [25, 3, 4],
  ],
  ['an open one never ends', 'fail@0 ok@5 fail@100 ok@125 fail@200', [25, 2, 3]],
  ['two open of three', 'fail@0 ok@5 fail@400 fail@800', null],
])('%s', (_, story, expected) => {
  const usual = usuallyBackWithin(findIncidents(history(story)));
  const [minutes, times, incidents] = expected ?? [];
  expect(usual).toEqual(expected && { withinMs: (minutes ?? 0) * minuteMs, times, incidents });
});
