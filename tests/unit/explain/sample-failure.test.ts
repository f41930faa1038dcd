import { expect, test } from 'vitest';
import { sampleFailure, sampleSituation } from '../../../entrypoints/welcome/sample-failure.ts';
import { explain } from '../../../lib/explain/explain.ts';
import { tables } from '../../with-tables.ts';

const now = Date.UTC(2026, 10, 22);

test("the welcome page's sample has a value for every place in its texts", () => {
  const help = explain(sampleFailure(now), sampleSituation(now, 'en', tables));
  const values = valuesIn(help);
  expect(values.length).toBeGreaterThan(5);
  expect(values).not.toContain('');
});

/** The values of all texts, however deep they lie. */
function valuesIn(part: unknown): readonly unknown[] {
  if (typeof part !== 'object' || part === null) return [];
  const inside = Object.values(part).flatMap(valuesIn);
  return 'key' in part && 'values' in part && Array.isArray(part.values)
    ? [...part.values, ...inside]
    : inside;
}
