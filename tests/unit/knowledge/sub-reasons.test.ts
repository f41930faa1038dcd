import { expect, test } from 'vitest';
import { storedTables } from '../../../lib/knowledge/stored-tables.ts';
import messages from '../../../public/_locales/en/messages.json' with { type: 'json' };

const { subReasons } = storedTables;
const rows = subReasons.map((row) => [`${row.answerer} ${row.in} ${row.words}`, row] as const);

test.each(rows)('%s is a whole row', (_name, row) => {
  expect(row.answerer).toMatch(/^[a-z][a-z0-9-]*$/);
  expect(row.in).toMatch(/^[a-z][a-z0-9-]*$/);
  expect(row.words).toBe(row.words.toLowerCase().trim());
  expect(row.words.length).toBeGreaterThan(3);
  expect(Object.keys(messages)).toContain(row.key);
  expect(row.needsOwner).toBeTypeOf('boolean');
  expect(row.source).not.toBe('');
});

test('rows are sorted by answerer, place and words, and none is there twice', () => {
  const keys = subReasons.map((row) => [row.answerer, row.in, row.words].join('\u0000'));
  expect(keys).toEqual([...new Set(keys)].sort());
});
