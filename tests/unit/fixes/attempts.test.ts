import { expect, test } from 'vitest';
import {
  type Attempts,
  beginFix,
  noAttempts,
  settleAttempts,
} from '../../../lib/fixes/attempts.ts';
import { minuteMs } from '../../time-units.ts';

const pressedAt = Date.parse('2026-11-22T10:00:00Z');
const tried: Attempts = {
  failedTries: 2,
  failedAt: pressedAt - 9000,
  pending: null,
  failedFix: 'go-home',
};
const pressed = beginFix(tried, 'try-again', pressedAt);

test.each([
  ['at once', 300, 'try-again'],
  ['within ten minutes', 10 * minuteMs, 'try-again'],
  ['after more than ten minutes', 10 * minuteMs + 1, null],
  ['from a second before the press, by clocks that differ', -900, 'try-again'],
])('an outcome %s', (_name, afterMs, tiedTo) => {
  expect(settleAttempts(pressed, { kind: 'failed', at: pressedAt + afterMs }).tiedTo).toBe(tiedTo);
});

test('a load that began before the press leaves the fix waiting', () => {
  const early = settleAttempts(pressed, { kind: 'failed', at: pressedAt - 5000 });
  expect(early).toEqual({ attempts: pressed, tiedTo: null });
});

test.each([11 * minuteMs, 60 * minuteMs, 24 * 60 * minuteMs])(
  'after a clock set back by %i ms nothing waits for the fix any more',
  (back) => {
    const at = pressedAt - back;
    const failed = settleAttempts(pressed, { kind: 'failed', at });
    expect(failed).toEqual({ attempts: tried, tiedTo: null });
    expect(settleAttempts(pressed, { kind: 'worked', at }).attempts).toEqual(noAttempts);
  },
);

test.each(['failed', 'unreachable'] as const)(
  'a load that is %s counts against the fix',
  (kind) => {
    const at = pressedAt + 500;
    expect(settleAttempts(pressed, { kind, at }).attempts).toEqual({
      failedTries: 3,
      failedAt: at,
      pending: null,
      failedFix: 'try-again',
    });
  },
);

test('a load that works ends it', () => {
  const { attempts, tiedTo } = settleAttempts(pressed, { kind: 'worked', at: pressedAt + 500 });
  expect({ attempts, tiedTo }).toEqual({ attempts: noAttempts, tiedTo: 'try-again' });
});

test('only the first outcome is tied', () => {
  const { attempts } = settleAttempts(pressed, { kind: 'failed', at: pressedAt + 500 });
  expect(settleAttempts(attempts, { kind: 'worked', at: pressedAt + 900 }).tiedTo).toBeNull();
});

test('a load that nobody pressed for changes no count', () => {
  const at = pressedAt + 500;
  expect(settleAttempts(tried, { kind: 'failed', at })).toEqual({ attempts: tried, tiedTo: null });
});

test('of two windows that press, the later one counts', () => {
  const both = beginFix(pressed, 'fresh-copy', pressedAt + 100);
  expect(settleAttempts(both, { kind: 'failed', at: pressedAt + 700 }).tiedTo).toBe('fresh-copy');
});
