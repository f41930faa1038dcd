import { expect, test } from 'vitest';
import type { AnswererRow } from '../../../lib/knowledge/answerers.ts';
import { rankRows } from '../../../lib/knowledge/rank-rows.ts';

const row = (more: Partial<AnswererRow>): AnswererRow => ({
  id: 'nginx.page',
  where: 'site',
  strength: 'strong',
  evidence: 'page',
  source: 'a product',
  ...more,
});

test.each<[string, AnswererRow, AnswererRow]>([
  ['the stronger', row({}), row({ strength: 'medium' })],
  [
    'a weak name before no name',
    row({ strength: 'weak' }),
    row({ id: 'unknown.x', strength: 'weak' }),
  ],
  ['words before a mark', row({}), row({ evidence: 'mark' })],
  ['a mark before the shape', row({ evidence: 'mark' }), row({ evidence: 'shape' })],
  ['the shape before the road', row({ evidence: 'shape' }), row({ evidence: 'road' })],
  ['more words', row({ text: ['a', 'b'] }), row({ text: ['a'] })],
  ['a header more', row({ text: ['a'], header: { server: '' } }), row({ text: ['a'] })],
  ['a pattern more', row({ text: ['a'], pattern: 'b' }), row({ text: ['a'] })],
  ['equal rows as they stand', row({ id: 'z.page' }), row({ id: 'a.page' })],
])('%s comes first', (_what, first, second) => {
  expect(rankRows([first, second])).toEqual([first, second]);
  if (first.id === 'nginx.page') expect(rankRows([second, first])).toEqual([first, second]);
});
