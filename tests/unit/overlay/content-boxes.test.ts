import { expect, test } from 'vitest';
import { doMeet } from '../../../lib/overlay/content-boxes.ts';

const corner = { left: 100, top: 100, right: 200, bottom: 200 };

test.each([
  ['inside', [120, 120, 130, 130], true],
  ['around it', [0, 0, 300, 300], true],
  ['over an edge', [190, 50, 260, 150], true],
  ['nearer than it may be', [205, 100, 260, 150], true],
  ['far enough beside it', [215, 100, 260, 150], false],
  ['above it', [100, 0, 200, 80], false],
  ['below it', [100, 220, 200, 260], false],
] as const)('%s', (_, [left, top, right, bottom], expected) => {
  expect(doMeet({ left, top, right, bottom }, corner, 12)).toBe(expected);
});
