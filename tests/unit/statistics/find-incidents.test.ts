import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findIncidents, type Incident } from '../../../lib/statistics/find-incidents.ts';
import { anySiteHistory, history, holds, hourMs, minuteMs, noon } from './histories.ts';

const minutes = (at: number | null) => (at === null ? null : (at - noon) / minuteMs);

function bounds(story: string) {
  return findIncidents(history(story)).map((incident) => [
    minutes(incident.workedBeforeAt),
    minutes(incident.firstFailedAt),
    minutes(incident.lastFailedAt),
    minutes(incident.workedAfterAt),
  ]);
}

test.each([
  ['worked, failed, worked', 'ok@-20 fail@2 fail@12 ok@37', [[-20, 2, 12, 37]]],
  ['still open', 'ok@-20 fail@2 fail@12', [[-20, 2, 12, null]]],
  ['began unknown', 'fail@2 ok@37', [[null, 2, 2, 37]]],
  ['began within a day', 'ok@-1440 fail@0', [[-1440, 0, 0, null]]],
  ['last seen working over a day before', 'ok@-1441 fail@0', [[null, 0, 0, null]]],
  ['a load before the first failure', 'lead-ok@-9 fail@0 ok@9', [[-9, 0, 0, 9]]],
  [
    'two, with a working load between',
    'fail@0 ok@9 fail@20 ok@30',
    [
      [null, 0, 0, 9],
      [9, 20, 20, 30],
    ],
  ],
  ['a gap of six hours', 'fail@0 fail@360', [[null, 0, 360, null]]],
  [
    'a longer gap',
    'fail@0 fail@361 ok@400',
    [
      [null, 0, 0, 400],
      [null, 361, 361, 400],
    ],
  ],
  ['no connection between says nothing', 'ok@-5 fail@0 none@3 fail@6 ok@9', [[-5, 0, 6, 9]]],
  ['the network asking to sign in says nothing', 'fail@0 511@3 ok@6', [[null, 0, 0, 6]]],
  ['a check bounds it', 'check-ok@-3 fail@0 check-fail@5 check-ok@8', [[-3, 0, 5, 8]]],
  ['nothing failed', 'ok@0 none@5', []],
])('%s', (_, story, expected) => {
  expect(bounds(story)).toEqual(expected);
});

test('only an incident after a longer gap may be the same as the one before', () => {
  const marks = (story: string) =>
    findIncidents(history(story)).map((one) => one.mayContinuePrevious);
  expect(marks('fail@0 fail@361 fail@800')).toEqual([false, true, true]);
  expect(marks('fail@0 ok@100 fail@361')).toEqual([false, false]);
});

test('bounds say at least, at most and back within', () => {
  const [incident] = findIncidents(history('ok@-20 fail@2 fail@12 ok@37'));
  if (!incident) throw new Error('no incident');
  expect(incident.seenFailingMs).toBe(10 * minuteMs);
  expect(incident.atMostMs).toBe(57 * minuteMs);
  expect(incident.backWithinMs).toBe(35 * minuteMs);
});

test.each([
  ['fail@0 ok@9', null, 9 * minuteMs],
  ['ok@-5 fail@0', null, null],
])('%s has no upper bound', (story, atMost, backWithin) => {
  const [incident] = findIncidents(history(story));
  if (!incident) throw new Error('no incident');
  expect(incident.atMostMs).toBe(atMost);
  expect(incident.backWithinMs).toBe(backWithin);
});

const anyKept = fc.tuple(anySiteHistory, fc.nat());
const atMost = (incident: Incident) => incident.atMostMs ?? Number.POSITIVE_INFINITY;
const holding = (incidents: readonly Incident[], at: number) =>
  incidents.find((incident) => incident.firstFailedAt <= at && at <= incident.lastFailedAt);

test('0 <= seen failing <= back within <= at most', () => {
  holds(
    fc.property(anySiteHistory, (tries) => {
      for (const incident of findIncidents(tries)) {
        const backWithin = incident.backWithinMs ?? Number.POSITIVE_INFINITY;
        expect(incident.seenFailingMs).toBeGreaterThanOrEqual(0);
        expect(backWithin).toBeGreaterThanOrEqual(incident.seenFailingMs);
        expect(atMost(incident)).toBeGreaterThanOrEqual(incident.seenFailingMs);
      }
    }),
  );
});

test('every failure is in exactly one incident', () => {
  holds(
    fc.property(anySiteHistory, (tries) => {
      const incidents = findIncidents(tries);
      for (const tried of tries.filter((one) => one.kind === 'failed' && one.status !== 511)) {
        const around = incidents.filter((one) => holding([one], tried.at));
        expect(around).toHaveLength(1);
      }
    }),
  );
});

test('dropping a failure never raises "seen failing"', () => {
  holds(
    fc.property(anyKept, ([tries, which]) => {
      const failures = tries.filter((tried) => tried.kind === 'failed');
      fc.pre(failures.length > 0);
      const dropped = failures[which % failures.length];
      const before = findIncidents(tries);
      for (const incident of findIncidents(tries.filter((tried) => tried !== dropped))) {
        const was = holding(before, incident.firstFailedAt);
        expect(was?.seenFailingMs).toBeGreaterThanOrEqual(incident.seenFailingMs);
      }
    }),
  );
});

test('dropping a working load never lowers "at most"', () => {
  holds(
    fc.property(anyKept, ([tries, which]) => {
      const loads = tries.filter((tried) => tried.kind === 'worked');
      fc.pre(loads.length > 0);
      const dropped = loads[which % loads.length];
      const after = findIncidents(tries.filter((tried) => tried !== dropped));
      for (const incident of findIncidents(tries)) {
        const is = holding(after, incident.firstFailedAt);
        expect(is && atMost(is)).toBeGreaterThanOrEqual(atMost(incident));
      }
    }),
  );
});

test('a gap within an incident is never over six hours', () => {
  holds(
    fc.property(anySiteHistory, (tries) => {
      for (const { firstFailedAt, lastFailedAt } of findIncidents(tries)) {
        const times = tries
          .filter((one) => one.kind === 'failed' && one.status !== 511)
          .map((one) => one.at);
        const within = times.filter((at) => at >= firstFailedAt && at <= lastFailedAt);
        within.slice(1).forEach((at, index) => {
          expect(at - (within[index] ?? 0)).toBeLessThanOrEqual(6 * hourMs);
        });
      }
    }),
  );
});
