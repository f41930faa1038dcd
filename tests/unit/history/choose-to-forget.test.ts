import { expect, test } from 'vitest';
import { chooseToForget } from '../../../lib/history/choose-to-forget.ts';
import type { Try } from '../../../lib/statistics/try.ts';
import { tryAt } from '../statistics/histories.ts';

const row = (id: string, minute: number, more: Partial<Try> = {}) =>
  tryAt(minute, 'failed', { id, site: id.slice(0, 1), host: id.slice(0, 1), ...more });

/** Rows of a flood, in the three ways that a page has. All are newer than the other rows. */
const floods: readonly (readonly [string, (index: number) => Try])[] = [
  ['frames', (index) => ({ ...row(`f${index}`, 1000 + index), kind: 'subframe' })],
  [
    'loads that a failing page starts',
    (index) => row(`l${index}`, 1000 + index, { isByPage: true }),
  ],
  [
    'names of its own',
    (index) => row(`${index}`, 1000 + index, { site: `${index}.evil`, isByPage: true }),
  ],
  ['one host over and over', (index) => row(`h${index}`, 1000 + index)],
];

const honest = [row('a1', 0), row('a2', 10), row('b1', 20), row('c1', 30)];

test.each(floods)('of a flood of %s the flood goes, and no honest row', (_what, make) => {
  const flood = Array.from({ length: 50 }, (_, index) => make(index));
  const gone = chooseToForget([...honest, ...flood], 40);
  expect(gone).toHaveLength(40);
  for (const load of honest) expect(gone).not.toContain(load);
});

test('a flood of names frees their room, too, so fewer rows go', () => {
  const flood = Array.from({ length: 3000 }, (_, index) =>
    row(`n${index}`, 1000 + index, { site: `${index}.evil`, isByPage: true }),
  );
  const gone = chooseToForget([...honest, ...flood], 300);
  expect(gone).toHaveLength(75);
  for (const load of honest) expect(gone).not.toContain(load);
});

test('of honest rows the oldest of the site with most go, its newest trouble last', () => {
  const tries = [
    row('a1', 0),
    row('a2', 5, { kind: 'worked' }),
    row('a3', 9, { kind: 'worked' }),
    row('b1', 1),
    row('b2', 2),
  ];
  const gone = chooseToForget(tries, 5).map(({ id }) => id);
  expect(gone).toEqual(['a2', 'b1', 'a3', 'a1', 'b2']);
});

test('a long row counts as several', () => {
  const long = row('b1', 5, { path: `/${'a/'.repeat(1000)}` });
  expect(chooseToForget([row('a1', 0), row('a2', 1), long, row('b2', 6)], 4)).toEqual([long]);
});
