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
    state: { kind: 'waiting', plannedAt: start, nextAt: start + minuteMs, retryAt: null },
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
    { kind: 'waiting', plannedAt: later, nextAt: hour, retryAt: hour },
  ],
  ['out of reach for us', { kind: 'blocked' }, { kind: 'blocked', at: later }],
  [
    'failing',
    { kind: 'failed', statusCode: 502, retryAt: null },
    { kind: 'waiting', plannedAt: later, nextAt: later + minuteMs, retryAt: null },
  ],
  [
    'failing, with a wish',
    { kind: 'failed', statusCode: 503, retryAt: hour },
    { kind: 'waiting', plannedAt: later, nextAt: hour, retryAt: hour },
  ],
  [
    'not to be reached',
    { kind: 'unreachable' },
    { kind: 'waiting', plannedAt: later, nextAt: later + minuteMs, retryAt: null },
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

const dayMs = 24 * 60 * minuteMs;

/** A watch at each step of its way: just begun, late in its day, and with a wish of the site. */
const waiting: readonly [string, Watch][] = [
  ['new', watch],
  [
    'late',
    takeCheck({ ...watch, checksMade: 40 }, { kind: 'unreachable' }, { now: later, random }),
  ],
  ['with a wish', beginWatch(url, { now: start, random, retryAt: start + 20 * 60 * minuteMs })],
];
const back = [30_000, 60 * minuteMs, dayMs, 7 * dayMs];

test.each(waiting.flatMap(([name, one]) => back.map((ms) => [name, ms, one] as const)))(
  'a %s watch waits as long as it would have, after a clock set back by %i ms',
  (_name, ms, one) => {
    if (one.state.kind !== 'waiting') return expect.fail('It does not wait.');
    const now = one.state.plannedAt - ms;
    const mended = mendClock(one, now);
    if (mended.state.kind !== 'waiting') return expect.fail('It does not wait.');
    expect(mended.state.nextAt - now).toBe(one.state.nextAt - one.state.plannedAt);
    expect(now - mended.startedAt).toBe(one.state.plannedAt - one.startedAt);
    // The next answer plans as before, and the clock put right again changes nothing twice.
    const next = takeCheck(mended, { kind: 'unreachable' }, { now: mended.state.nextAt, random });
    expect(next.state.kind).toBe('waiting');
    expect(mendClock(mended, now)).toBe(mended);
    expect(isDue(mendClock(mended, now + ms + dayMs), now + ms + dayMs)).toBe(true);
  },
);

test.each([0, 1, 30_000])('a clock that went on by %i ms moves nothing', (ms) => {
  for (const [, one] of waiting)
    if (one.state.kind === 'waiting') {
      const now = Math.min(one.state.plannedAt + ms, one.state.nextAt);
      expect(mendClock(one, now)).toBe(one);
    }
});

const missed = [20 * minuteMs, 9 * 60 * minuteMs, dayMs, 365 * dayMs];

test.each(waiting.flatMap(([name, one]) => missed.map((ms) => [name, ms, one] as const)))(
  'a %s watch that missed its checks for %i ms is checked, and has as much time left as before',
  (_name, ms, one) => {
    if (one.state.kind !== 'waiting') return expect.fail('It does not wait.');
    const { nextAt } = one.state;
    const now = nextAt + ms;
    const mended = mendClock(one, now);
    expect(isDue(mended, now)).toBe(true);
    expect(now - mended.startedAt).toBe(nextAt - one.startedAt);
    const onTime = takeCheck(one, { kind: 'unreachable' }, { now: nextAt, random });
    const late = takeCheck(mended, { kind: 'unreachable' }, { now, random });
    expect(earliestCheckAt([late])).toBe(Number(earliestCheckAt([onTime])) + ms);

    // The clock is put right: what was added is taken away again.
    if (late.state.kind !== 'waiting') return expect.fail('It does not wait.');
    const right = mendClock(late, nextAt);
    expect(right.startedAt).toBe(one.startedAt);
    expect(earliestCheckAt([right])).toBe(earliestCheckAt([onTime]));
  },
);

test('a machine that sleeps for hours between its checks: it is asked as often as any', () => {
  let current: Watch = watch;
  let checks = 0;
  while (current.state.kind === 'waiting') {
    const now = current.state.nextAt + 3 * 60 * minuteMs;
    current = takeCheck(mendClock(current, now), { kind: 'unreachable' }, { now, random });
    checks += 1;
  }
  expect([current.state.kind, checks]).toEqual(['over', 52]);
});

test('a wish of the site is no fault of the clock', () => {
  const wished = beginWatch(url, { now: start, random, retryAt: start + 20 * 60 * minuteMs });
  expect(mendClock(wished, start + minuteMs)).toBe(wished);
});

const answered: Watch = { ...watch, state: { kind: 'answered', at: start, asked: 'page' } };

test('when nothing waits, nothing is due', () => {
  expect(earliestCheckAt([answered])).toBeNull();
  expect(isDue(answered, start + 99 * minuteMs)).toBe(false);
  expect(earliestCheckAt([answered, watch])).toBe(start + minuteMs);
});

const hours = (count: number) => start + count * 60 * minuteMs;

/** Looks, in hours after the end, and whether it is still in the list. */
const looks: readonly [string, readonly (readonly [number, boolean])[]][] = [
  [
    'a browser that runs',
    [
      [1, true],
      [24, true],
      [47, true],
      [48, false],
    ],
  ],
  [
    'a weekend without the browser',
    [
      [64, true],
      [87, true],
      [88, false],
    ],
  ],
  [
    'a clock set forward by a day',
    [
      [1, true],
      [25, true],
      [48, true],
      [49, false],
    ],
  ],
  [
    'a clock set forward by a year, and put right',
    [
      [1, true],
      [8760, true],
      [2, true],
      [23, true],
      [25, true],
      [48, true],
      [49, false],
    ],
  ],
  [
    'a browser that runs for an hour a week',
    [
      [168, true],
      [169, true],
      [336, false],
    ],
  ],
];

test.each(looks)('what has ended is shown for a day after %s, once', (_what, steps) => {
  let list: readonly Watch[] = [answered, watch];
  for (const [hour, isThere] of steps) {
    list = forgetOld(list, hours(hour)).map((one) =>
      one.state.kind === 'waiting' ? one : mendClock(one, hours(hour)),
    );
    expect(list.length, `after ${hour} hours`).toBe(isThere ? 2 : 1);
  }
  expect(list).toEqual([watch]);
});

test.each(['answered', 'sent-on', 'over'] as const)(
  'what is %s when the clock was set back ends now, and goes a day later',
  (kind) => {
    const ended: Watch = { ...answered, state: { ...answered.state, kind } as WatchState };
    const now = start - 30 * dayMs;
    const mended = mendClock(ended, now);
    expect(mended.state).toMatchObject({ kind, at: now });
    const found = forgetOld([mended], now + dayMs);
    expect(found).toHaveLength(1);
    expect(forgetOld(found, now + 2 * dayMs)).toEqual([]);
    expect(mendClock(ended, later)).toBe(ended);
  },
);
