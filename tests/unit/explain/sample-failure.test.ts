import { expect, test } from 'vitest';
import { sampleFailure, sampleSituation } from '../../../entrypoints/welcome/sample-failure.ts';
import { explain } from '../../../lib/explain/explain.ts';
import { tables } from '../../with-tables.ts';
import { listTexts } from './list-texts.ts';

const now = Date.UTC(2026, 10, 22);

test("the welcome page's sample has a value for every place in its texts", () => {
  const help = explain(sampleFailure(now), sampleSituation(now, 'en', tables));
  const values = listTexts(help).flatMap((text) => text.values ?? []);
  expect(values.length).toBeGreaterThan(5);
  expect(values).not.toContain('');
});
