import { expect, test } from 'vitest';
import { failureShare } from '../../../lib/statistics/failure-share.ts';
import { groupVisits, type Visit } from '../../../lib/statistics/group-visits.ts';
import { history, NOON } from './histories.ts';

function visits(states: Readonly<Partial<Record<Visit['state'], number>>>): Visit[] {
  return Object.entries(states).flatMap(([state, count]) =>
    Array.from({ length: count }, () => ({
      startedAt: NOON,
      endedAt: NOON,
      state: state as Visit['state'],
    })),
  );
}

test('a visit in which anything failed is a failed one', () => {
  const share = failureShare(visits({ failed: 2, shaky: 1, fine: 9 }));
  expect([share.failedVisits, share.visits]).toEqual([3, 12]);
});

test('since is when the first visit began', () => {
  expect(failureShare(groupVisits(history('ok@60 fail@0'))).since).toBe(NOON);
  expect(failureShare([]).since).toBeNull();
});

test('a percentage needs 20 visits', () => {
  expect(failureShare(visits({ failed: 5, fine: 14 })).percent).toBeNull();
  expect(failureShare(visits({ failed: 5, fine: 15 })).percent).toEqual({
    share: 0.25,
    low: expect.closeTo(0.1119, 4),
    high: expect.closeTo(0.4687, 4),
  });
});

test.each([
  [{ fine: 19 }, null],
  [{ fine: 20 }, 0.15],
  [{ fine: 300 }, 0.01],
  [{ fine: 20, shaky: 1 }, null],
])('%j could still fail: %s', (states, expected) => {
  expect(failureShare(visits(states)).couldStillFail).toBe(expected);
});
