import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dayStrip } from '../../../lib/statistics/day-strip.ts';
import { localDates } from '../../../lib/statistics/local-days.ts';
import type { TimedTry, TryKind } from '../../../lib/statistics/try.ts';
import { anySiteHistory, dayMs, history, holds, noon, tryAt } from './histories.ts';

const today = (tries: readonly TimedTry[], timeZone = 'UTC') =>
  dayStrip(tries, noon, timeZone).at(-1);

test.each([
  ['ok@0', 'worked', 1, 0],
  ['ok@0 fail@1', 'at-times', 2, 1],
  ['fail@0', 'only-failed', 1, 1],
  ['fail@0 fail@1 fail@90', 'only-failed', 3, 3],
  ['ok@-60 ok@-50 ok@-40 ok@-30 fail@-20', 'at-times', 5, 1],
  ['fail@-20 none@-10', 'only-failed', 1, 1],
  ['ok@-20 none@-10', 'worked', 1, 0],
  ['none@0', 'unreachable', 0, 0],
  ['511@0 none@1', 'unreachable', 0, 0],
  ['check-ok@0', 'none', 0, 0],
  ['check-fail@0', 'none', 0, 0],
  ['lead-ok@0', 'none', 0, 0],
  ['ok@-1440', 'none', 0, 0],
] as const)('today with %s is %s', (story, state, loads, failedLoads) => {
  expect(today(history(story))).toEqual({ date: '2026-11-22', state, loads, failedLoads });
});

test('30 days, oldest first, today last', () => {
  const dates = dayStrip([], noon, 'UTC').map((cell) => cell.date);
  expect(dates).toHaveLength(30);
  expect([dates[0], dates.at(-1)]).toEqual(['2026-10-24', '2026-11-22']);
});

test('the first day counts from its local midnight, before it began in UTC', () => {
  const [first] = dayStrip(
    [at('2026-10-23T10:00:00Z', 'failed')],
    noon - dayMs,
    'Pacific/Kiritimati',
  );
  expect(first).toEqual({ date: '2026-10-24', state: 'only-failed', loads: 1, failedLoads: 1 });
});

test('a visit over midnight shows on each day what was seen on it', () => {
  const visit = history('fail@719 ok@721');
  const cells = dayStrip(visit, noon + dayMs, 'UTC').slice(-2);
  expect(cells.map((cell) => cell.state)).toEqual(['only-failed', 'worked']);
});

function at(instant: string, kind: TryKind): TimedTry {
  return { at: Date.parse(instant), kind };
}

test.each([
  ['Europe/Berlin', '2026-03-29T21:59:00Z', '2026-03-29'],
  ['Europe/Berlin', '2026-03-29T22:00:00Z', '2026-03-30'],
  ['Europe/Berlin', '2026-10-25T22:59:00Z', '2026-10-25'],
  ['Europe/Berlin', '2026-10-25T23:00:00Z', '2026-10-26'],
  ['Asia/Kathmandu', '2026-11-22T18:15:00Z', '2026-11-23'],
  ['Pacific/Apia', '2011-12-30T10:00:00Z', '2011-12-31'],
])('in %s a failure at %s falls on %s', (timeZone, instant, date) => {
  const tries = [at(instant, 'failed')];
  const strip = dayStrip(tries, Date.parse(instant) + 2 * dayMs, timeZone);
  expect(strip.filter((cell) => cell.state !== 'none').map((cell) => cell.date)).toEqual([date]);
});

test.each(['2026-03-30T10:00:00Z', '2026-10-26T10:00:00Z'])(
  'no day is lost or doubled when clocks change, seen from %s',
  (now) => {
    const dates = dayStrip([], Date.parse(now), 'Europe/Berlin').map((cell) => cell.date);
    const days = dates.map((date) => Date.parse(date) / dayMs);
    expect(days.slice(1).map((day, index) => day - (days[index] ?? 0))).toEqual(Array(29).fill(1));
  },
);

test('the day that Samoa skipped stays hollow', () => {
  const hourly = Array.from({ length: 96 }, (_, hour) => ({
    at: Date.parse('2011-12-28T10:00:00Z') + hour * 3_600_000,
    kind: 'worked' as const,
  }));
  const strip = dayStrip(hourly, Date.parse('2012-01-01T09:00:00Z'), 'Pacific/Apia').slice(-4);
  expect(strip.map((cell) => [cell.date, cell.state])).toEqual([
    ['2011-12-29', 'worked'],
    ['2011-12-30', 'none'],
    ['2011-12-31', 'worked'],
    ['2012-01-01', 'worked'],
  ]);
});

const zone = fc.constantFrom(
  'UTC',
  'Europe/Berlin',
  'Pacific/Apia',
  'Asia/Kathmandu',
  'America/St_Johns',
);

test('the strip shows ok only with a working try, failed only with a failing one, of that day', () => {
  holds(
    fc.property(anySiteHistory, zone, (tries, timeZone) => {
      const dateOf = localDates(timeZone);
      for (const cell of dayStrip(tries, noon, timeZone)) {
        const kinds = tries
          .filter((one) => dateOf(one.at) === cell.date && !one.isCheck && one.status !== 511)
          .map((one) => one.kind);
        const seen = { worked: kinds.includes('worked'), failed: kinds.includes('failed') };
        const expected = seen.failed
          ? seen.worked
            ? 'at-times'
            : 'only-failed'
          : seen.worked
            ? 'worked'
            : 'other';
        const isOther = cell.state === 'none' || cell.state === 'unreachable';
        expect(isOther ? 'other' : cell.state).toBe(expected);
        expect(cell.failedLoads <= cell.loads).toBe(true);
      }
    }),
  );
});

test('a check never changes a day', () => {
  holds(
    fc.property(anySiteHistory, zone, (tries, timeZone) => {
      const seen = tries.filter((tried) => !tried.isCheck);
      expect(dayStrip(tries, noon, timeZone)).toEqual(dayStrip(seen, noon, timeZone));
    }),
  );
});

test.each([
  [16, 16],
  [100, 100],
  [101, 101],
  // A summary is not written for each load of a flood.
  [1234, 1201],
])('a row that counts %i failures is that many page loads: %i', (count, failedLoads) => {
  const tries = [tryAt(0, 'failed', { count }), tryAt(1, 'worked')];
  expect(today(tries)).toMatchObject({ loads: failedLoads + 1, failedLoads, state: 'at-times' });
});
