import { expect, test } from 'vitest';
import {
  joinRun,
  leaveRun,
  lookAtRun,
  type RetryRun,
  takeOutcome,
} from '../../../lib/fixes/retry-run.ts';

const start = Date.parse('2026-11-22T10:00:00Z');
const random = 0.5;
const begin = (tabIds: readonly number[], retryAt: number | null = null): RetryRun =>
  tabIds.reduce<RetryRun | null>(
    (run, tabId) => joinRun(run, tabId, { now: start, random, retryAt }),
    null,
  ) ?? expect.fail('no tab');
const seen = { random, visibleTabId: 1, isOnline: true };
const trying = lookAtRun(begin([1]), { ...seen, now: start + 5000 }).run;

/**
 * Runs the clock, second by second, against a site that never works; gives the seconds of its
 * loads.
 */
function loadSeconds(run: RetryRun, hours = 2): number[] {
  const seconds: number[] = [];
  let current = run;
  for (let second = 0; second < hours * 3600; second += 1) {
    const now = start + second * 1000;
    const look = lookAtRun(current, { ...seen, now });
    current = look.run;
    if (look.tryTabId === null) continue;
    seconds.push(second);
    const failed = { tabId: look.tryTabId, kind: 'failed' } as const;
    current = takeOutcome(current, failed, { now, random, retryAt: null }).run ?? current;
  }
  return seconds;
}

test('a site that stays down is asked twelve times, ever more seldom', () => {
  const expected = [5, 15, 35, 75, 155, 315, 615, 915, 1215, 1515, 1815, 2115];
  expect(loadSeconds(begin([1]))).toEqual(expected);
});

test('twenty tabs cost a site no more than one', () => {
  const tabIds = Array.from({ length: 20 }, (_, index) => index + 1);
  expect(loadSeconds(begin(tabIds))).toEqual(loadSeconds(begin([1])));
});

test('the site’s own wish is waited for', () => {
  expect(loadSeconds(begin([1], start + 600_000))[0]).toBe(600);
});

test.each([
  ['hidden', { visibleTabId: null }],
  ['offline', { isOnline: false }],
] as const)('what is %s is not loaded, and is at once when that ends', (phase, changes) => {
  const paused = lookAtRun(begin([1]), { ...seen, ...changes, now: start + 6000 });
  expect([paused.run.phase, paused.tryTabId]).toEqual([phase, null]);
  expect(lookAtRun(paused.run, { ...seen, now: start + 60_000 }).tryTabId).toBe(1);
});

test.each([
  ['too early', start + 4999, null],
  ['in time', start + 5000, 1],
  ['long after, as from a machine that slept', start + 9 * 3_600_000, 1],
])('a look %s', (_name, now, tabId) => {
  expect(lookAtRun(begin([1]), { ...seen, now }).tryTabId).toBe(tabId);
});

const dayMs = 24 * 3_600_000;

test.each(
  [30_000, 3_600_000, dayMs].flatMap((ms) =>
    [null, start + 600_000, start + 6 * dayMs].map((retryAt) => [ms, retryAt] as const),
  ),
)('a clock set back by %i ms puts nothing off, with a wish of the site for %s', (ms, retryAt) => {
  const run = begin([1], retryAt);
  const now = start - ms;
  const look = lookAtRun(run, { ...seen, now });
  expect([look.tryTabId, look.run.nextAt - now]).toEqual([null, run.nextAt - start]);
  const due = lookAtRun(look.run, { ...seen, now: look.run.nextAt });
  expect([due.tryTabId, due.run.triesMade]).toEqual([1, 1]);
  // Put right again, it is one try late, and no burst.
  const right = lookAtRun(look.run, { ...seen, now: start + 7 * dayMs });
  expect([right.tryTabId, right.run.triesMade]).toEqual([1, 1]);
});

test('a load under way when the clock is set back ends in time', () => {
  const now = start + 5000 - dayMs;
  const { run } = lookAtRun(trying, { ...seen, now });
  expect([run.phase, run.nextAt - now]).toEqual(['trying', 120_000]);
});

test('a load that never ends counts as one that failed', () => {
  const stuck = lookAtRun(trying, { ...seen, now: start + 5000 + 119_000 });
  expect(stuck.run.phase).toBe('trying');
  const given = lookAtRun(trying, { ...seen, now: start + 5000 + 120_000 });
  expect([given.run.phase, given.run.triesMade, given.tryTabId]).toEqual(['waiting', 1, null]);
});

const chance = { now: start + 6000, random, retryAt: null };

test.each([
  ['failed', 'waiting', false],
  ['unreachable', 'waiting', false],
] as const)('its own load that is %s', (kind, phase, isTied) => {
  const after = takeOutcome(trying, { tabId: 1, kind }, chance);
  expect([after.run?.phase, after.isTied]).toEqual([phase, isTied]);
});

test('its own load that works ends it, and is what helped', () => {
  expect(takeOutcome(trying, { tabId: 1, kind: 'worked' }, chance)).toEqual({
    run: null,
    isTied: true,
  });
});

test('the twelfth failure is what did not help', () => {
  const last = { ...trying, triesMade: 12 };
  const after = takeOutcome(last, { tabId: 1, kind: 'failed' }, chance);
  expect([after.run?.phase, after.isTied]).toEqual(['gave-up', true]);
});

test('a tab that works by another hand leaves, and the others go on', () => {
  const run = begin([1, 2]);
  const after = takeOutcome(run, { tabId: 2, kind: 'worked' }, chance);
  expect([after.run?.tabIds, after.run?.phase, after.isTied]).toEqual([[1], 'waiting', false]);
});

test('when one tab is answered, those that wait are told', () => {
  const run = { ...trying, tabIds: [1, 2, 3] };
  const after = takeOutcome(run, { tabId: 1, kind: 'worked' }, chance);
  expect([after.run?.tabIds, after.run?.phase]).toEqual([[2, 3], 'answered']);
});

test('other tabs of the host do not matter', () => {
  expect(takeOutcome(trying, { tabId: 9, kind: 'worked' }, chance).run).toBe(trying);
});

test('pressing twice, in one tab or in two windows, is one run', () => {
  const twice = joinRun(trying, 1, { now: start + 7000, random, retryAt: null });
  expect(twice).toEqual(trying);
  const joined = joinRun(trying, 2, { now: start + 7000, random, retryAt: null });
  expect(joined).toEqual({ ...trying, tabIds: [2, 1] });
});

test('after it gave up, a press begins anew', () => {
  const over: RetryRun = { ...trying, phase: 'gave-up', triesMade: 12 };
  const anew = joinRun(over, 1, { now: start, random, retryAt: null });
  expect([anew.phase, anew.triesMade]).toEqual(['waiting', 0]);
});

test('without tabs there is no run', () => {
  expect(leaveRun(begin([1]), 1)).toBeNull();
});
