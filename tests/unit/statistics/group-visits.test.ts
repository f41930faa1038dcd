import fc from 'fast-check';
import { expect, test } from 'vitest';
import { groupVisits } from '../../../lib/statistics/group-visits.ts';
import { anySiteHistory, history, holds, tryAt } from './histories.ts';

test.each([
  ['fail@0', 'failed'],
  ['fail@0 fail@1 fail@2', 'failed'],
  ['fail@0 ok@1', 'shaky'],
  ['ok@0 fail@1', 'shaky'],
  ['ok@0', 'fine'],
  ['ok@0 none@1', 'fine'],
  ['fail@0 none@1', 'failed'],
  ['none@0', ''],
  ['none@0 none@2', ''],
  ['511@0', ''],
  ['ok@0 511@1', 'fine'],
  ['ok@0 fail@5', 'shaky'],
  ['ok@0 fail@5.1', 'fine failed'],
  ['fail@0 fail@4 fail@8 ok@12', 'shaky'],
  ['fail@0 none@4 ok@8', 'shaky'],
  ['fail@30 ok@0', 'fine failed'],
  ['fail@0 check-ok@1', 'failed'],
  ['check-fail@0', ''],
  ['lead-ok@-2 fail@0', 'failed'],
])('%s: %s', (story, states) => {
  const seen = groupVisits(history(story)).map((visit) => visit.state);
  expect(seen.join(' ')).toBe(states);
});

test('a visit runs from its first try to its last', () => {
  const [first, last] = [tryAt(0, 'failed'), tryAt(4, 'worked')];
  expect(groupVisits([last, first])).toEqual([
    { startedAt: first.at, endedAt: last.at, state: 'shaky' },
  ]);
});

test('more reloads within a visit never change the number of visits', () => {
  const kind = fc.constantFrom('worked', 'failed', 'unreachable');
  holds(
    fc.property(anySiteHistory, fc.nat(), fc.nat(), kind, (tries, which, offset, reloadKind) => {
      const visits = groupVisits(tries);
      fc.pre(visits.length > 0);
      const visit = visits[which % visits.length];
      if (!visit) return;
      const at = visit.startedAt + (offset % (visit.endedAt - visit.startedAt + 1));
      const reload = { ...tryAt(0, reloadKind), at };
      expect(groupVisits([...tries, reload])).toHaveLength(visits.length);
    }),
  );
});

test('checks never change the visits', () => {
  holds(
    fc.property(anySiteHistory, (tries) => {
      const withoutChecks = tries.filter((tried) => !tried.isCheck);
      expect(groupVisits(tries)).toEqual(groupVisits(withoutChecks));
    }),
  );
});

test('no two visits are within five minutes, and none overlap', () => {
  holds(
    fc.property(anySiteHistory, (tries) => {
      const visits = groupVisits(tries);
      visits.slice(1).forEach((visit, index) => {
        expect(visit.startedAt).toBeGreaterThan((visits[index]?.endedAt ?? 0) + 5 * 60_000);
      });
    }),
  );
});
