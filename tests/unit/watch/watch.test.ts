import { expect, test } from 'vitest';
import {
  beginWatch,
  type CheckResult,
  earliestCheckAt,
  forgetOld,
  isDue,
  mendClock,
  takeCheck,
  type Watch,
  type WatchState,
} from '../../../lib/watch/watch.ts';
import { minuteMs } from '../../time-units.ts';

const start = Date.parse('2026-11-22T10:00:00Z');
const random = 0.5;
const url = 'https://shop.example:8443/chairs?session=secret#top';
const watch = beginWatch(url, { now: start, random, retryAt: null });

test('what is written down has no query and no fragment', () => {
  expect(watch).toEqual({
    version: 1,
    host: 'shop.example:8443',
    url: 'https://shop.example:8443/',
    isWhole: false,
    startedAt: start,
    checksMade: 0,
    state: { kind: 'waiting', nextAt: start + minuteMs, retryAt: null },
  });
});

test.each([
  ['https://shop.example/chairs', 'https://shop.example/chairs', true],
  ['https://shop.example/chairs#top', 'https://shop.example/chairs', true],
  ['https://shop.example/view?id=7', 'https://shop.example/', false],
  ['https://shop.example/reset/6f1ed002ab5595859014ebf0951522d9', 'https://shop.example/', false],
])('of %s, %s is written down', (address, written, isWhole) => {
  const begun = beginWatch(address, { now: start, random, retryAt: null });
  expect([begun.url, begun.isWhole]).toEqual([written, isWhole]);
});

const later = start + 2 * minuteMs;
const hour = start + 60 * minuteMs;

test.each<[string, CheckResult, WatchState]>([
  [
    'answered',
    { kind: 'answered', statusCode: 404 },
    { kind: 'answered', at: later, asked: 'page' },
  ],
  ['leading elsewhere', { kind: 'sent-on' }, { kind: 'sent-on', at: later }],
  [
    'saying no for an hour',
    { kind: 'refused', retryAt: hour },
    { kind: 'waiting', nextAt: hour, retryAt: hour },
  ],
  ['out of reach for us', { kind: 'blocked' }, { kind: 'blocked', at: later }],
  [
    'failing',
    { kind: 'failed', statusCode: 502, retryAt: null },
    { kind: 'waiting', nextAt: later + minuteMs, retryAt: null },
  ],
  [
    'failing, with a wish',
    { kind: 'failed', statusCode: 503, retryAt: hour },
    { kind: 'waiting', nextAt: hour, retryAt: hour },
  ],
  [
    'not to be reached',
    { kind: 'unreachable' },
    { kind: 'waiting', nextAt: later + minuteMs, retryAt: null },
  ],
  [
    'failing, with a wish beyond the day',
    { kind: 'failed', statusCode: 503, retryAt: start + 48 * 60 * minuteMs },
    { kind: 'too-late', at: later },
  ],
])('a site that is %s', (_name, result, state) => {
  expect(takeCheck(watch, result, { now: later, random })).toEqual({
    ...watch,
    checksMade: 1,
    state,
  });
});

test('a site that never answers is asked for a day, and no more', () => {
  let current: Watch = watch;
  let checks = 0;
  while (current.state.kind === 'waiting') {
    const now = current.state.nextAt;
    current = takeCheck(current, { kind: 'unreachable' }, { now, random: 0.5 });
    checks += 1;
  }
  expect([current.state.kind, checks]).toEqual(['over', 52]);
});

test.each<[string, number, number]>([
  ['goes right', start + 30_000, start + minuteMs],
  ['was set back by a day', start - 24 * 60 * minuteMs, start - 24 * 60 * minuteMs + minuteMs],
  ['was set back by half a minute', start - 30_000, start + minuteMs],
])('when the clock %s, the next check is soon', (_name, now, nextAt) => {
  const { state, startedAt } = mendClock(watch, now);
  expect(state).toEqual({ kind: 'waiting', nextAt, retryAt: null });
  expect(startedAt).toBeLessThanOrEqual(now);
});

test('a clock set forward by a week ends the watch with one more look', () => {
  const now = start + 7 * 24 * 60 * minuteMs;
  expect(isDue(mendClock(watch, now), now)).toBe(true);
  expect(takeCheck(watch, { kind: 'unreachable' }, { now, random }).state.kind).toBe('over');
});

test('a wish of the site is no fault of the clock', () => {
  const wished = beginWatch(url, { now: start, random, retryAt: start + 20 * 60 * minuteMs });
  expect(mendClock(wished, start + minuteMs)).toEqual(wished);
});

const answered: Watch = { ...watch, state: { kind: 'answered', at: start, asked: 'page' } };

test('when nothing waits, nothing is due', () => {
  expect(earliestCheckAt([answered])).toBeNull();
  expect(isDue(answered, start + 99 * minuteMs)).toBe(false);
  expect(earliestCheckAt([answered, watch])).toBe(start + minuteMs);
});

test('what is over is kept for a day, so that it is seen', () => {
  expect(forgetOld([answered, watch], start + 23 * 60 * minuteMs)).toEqual([answered, watch]);
  expect(forgetOld([answered, watch], start + 25 * 60 * minuteMs)).toEqual([watch]);
});
