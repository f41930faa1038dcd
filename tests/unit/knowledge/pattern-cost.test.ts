import { expect, test } from 'vitest';
import { storedTables } from '../../../lib/knowledge/stored-tables.ts';
import { countWays } from './count-ways.ts';

/** Work for one place of a text, whatever the text: a search is linear in its length. */
const mostWays = 5000;

const patterned = storedTables.answerers.flatMap(({ id, pattern, asked }) =>
  [pattern, asked].flatMap((source) => (source === undefined ? [] : [[id, source] as const])),
);

test.each(patterned)('%s costs no more for a longer text than its length says', (_id, pattern) => {
  expect(countWays(pattern)).toBeLessThanOrEqual(mostWays);
});

test.each([
  ['abc', 1],
  ['a|b|cd', 3],
  ['a?', 2],
  ['[a-c]{0,9}x', 10],
  ['(?:a|b){2}', 4],
  ['(?:a{1,3}b?){1,2}', 6 + 36],
  ['\\bx\\.[^)]{2,4}\\)', 3],
])('%s matches from one place in %d ways at most', (source, ways) => {
  expect(countWays(source)).toBe(ways);
});

test.each(['a*', 'a+', '[a-z]{2,}', '(a)\\1', '(?:a|b', '*a'])('%s has no bound', (source) => {
  expect(() => countWays(source)).toThrow();
});
