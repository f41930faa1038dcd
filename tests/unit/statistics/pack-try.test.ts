import { expect, test } from 'vitest';
import { packTry, unpackTry } from '../../../lib/statistics/pack-try.ts';
import { noon, tryAt } from './histories.ts';

test.each([
  ['a failure', tryAt(0, 'failed'), { kind: 'failed', isCheck: false }],
  ['a working load', tryAt(0, 'worked'), { kind: 'worked', isCheck: false }],
  ['no connection', tryAt(0, 'unreachable'), { kind: 'unreachable', isCheck: false }],
  [
    'the network asking to sign in',
    tryAt(0, 'failed', { status: 511 }),
    { kind: 'unreachable', isCheck: false },
  ],
  ['a check', tryAt(0, 'failed', { isCheck: true }), { kind: 'failed', isCheck: true }],
  [
    'the load before the first failure',
    tryAt(0, 'worked', { isBeforeFirstFailure: true }),
    { kind: 'worked', isCheck: true },
  ],
])('%s comes back with what counts', (_, tried, expected) => {
  expect(unpackTry(packTry(tried))).toEqual({ at: noon, ...expected });
});

test.each([0, 1, noon, Date.UTC(9999, 11, 31, 23, 59, 59, 999)])(
  'keeps the millisecond %i',
  (at) => {
    expect(unpackTry(packTry({ at, kind: 'failed', isCheck: true })).at).toBe(at);
  },
);

test('a browser that times in fractions changes nothing', () => {
  const whole = packTry({ at: noon, kind: 'failed' });
  expect(packTry({ at: noon + 0.9, kind: 'failed' })).toBe(whole);
});

test('later is larger, whatever the kind', () => {
  const late = packTry({ at: noon + 1, kind: 'worked' });
  expect(late).toBeGreaterThan(packTry({ at: noon, kind: 'unreachable', isCheck: true }));
});
