import { expect, test } from 'vitest';
import { dayTimeline } from '../../../lib/statistics/day-timeline.ts';
import { history, hourMs, noon } from './histories.ts';

test('each try of the day, oldest first, as it counts', () => {
  const tries = history('check-ok@9 511@5 fail@0 none@2 ok@1');
  expect(dayTimeline(tries, '2026-11-22', 'UTC').tries).toEqual([
    { at: noon, kind: 'failed', status: 502, isCheck: false },
    { at: noon + 60_000, kind: 'worked', status: 200, isCheck: false },
    { at: noon + 120_000, kind: 'unreachable', status: 0, isCheck: false },
    { at: noon + 300_000, kind: 'unreachable', status: 511, isCheck: false },
    { at: noon + 540_000, kind: 'worked', status: 200, isCheck: true },
  ]);
});

test.each([
  ['the first moment', -720, 1],
  ['just before it', -720.1, 0],
  ['the last minute', 719, 1],
  ['the next midnight', 720, 0],
])('%s', (_, minutes, count) => {
  expect(dayTimeline(history(`ok@${minutes}`), '2026-11-22', 'UTC').tries).toHaveLength(count);
});

test('a day on which clocks go back has 25 hours', () => {
  const { startsAt, endsAt } = dayTimeline([], '2026-10-25', 'Europe/Berlin');
  expect((endsAt - startsAt) / hourMs).toBe(25);
});
