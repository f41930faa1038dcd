import { expect, test } from 'vitest';
import challenges from '../../../lib/knowledge/challenges.json' with { type: 'json' };

test.each(challenges.map((row) => [`${row.by} ${row.in} ${row.words}`, row] as const))(
  '%s is a whole row',
  (_name, row) => {
    expect(row.by).toMatch(/^[a-z][a-z0-9-]*$/);
    expect(row.in).toMatch(/^[a-z][a-z0-9-]*$/);
    expect(row.words).toBe(row.words.toLowerCase().trim());
    expect(row.words.length).toBeGreaterThan(6);
    expect(row.source).not.toBe('');
  },
);

test('rows are sorted by who checks, place and words, and none is there twice', () => {
  const keys = challenges.map((row) => [row.by, row.in, row.words].join('\u0000'));
  expect(keys).toEqual([...new Set(keys)].sort());
});
