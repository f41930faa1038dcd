import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { type Judgement, judgeSample } from '../../accuracy/judge-sample.ts';
import { readSamples } from '../../accuracy/read-samples.ts';

/**
 * Answers of many products, written after their pages as their makers and visitors show them. Most of
 * the products cannot be installed. The goals are those of a release.
 */
const file = new URL('../../fixtures/answers/written.jsonl', import.meta.url);
const samples = readSamples(fileURLToPath(file), (line) => {
  throw new Error(`Line ${line} is no sample.`);
});
const judged = samples.map((sample) => ({ id: sample.id, ...judgeSample(sample) }));

const idsWhere = (holds: (one: Judgement) => boolean) => judged.filter(holds).map(({ id }) => id);

test('there are many answers, of many products', () => {
  expect(samples.length).toBeGreaterThan(250);
  expect(new Set(samples.map(({ answeredBy }) => answeredBy)).size).toBeGreaterThan(150);
});

test('nobody is named wrongly, and nobody wrongly blamed', () => {
  expect(idsWhere(({ named }) => named === 'wrong')).toEqual([]);
  expect(idsWhere(({ isLocalWrong }) => isLocalWrong)).toEqual([]);
});

test('names and places are mostly right', () => {
  expect(idsWhere(({ named }) => named !== 'right').length).toBeLessThan(samples.length / 50);
  expect(idsWhere(({ placed }) => placed !== 'right').length).toBeLessThan(samples.length / 10);
});

test('what stands on the visitor’s side is told so', () => {
  const local = idsWhere(({ isLocal }) => isLocal).length;
  expect(local).toBeGreaterThan(60);
  expect(idsWhere(({ isLocalTold }) => isLocalTold).length).toBeGreaterThan(local * 0.9);
  expect(idsWhere(({ isMisleading }) => isMisleading).length).toBeLessThan(samples.length / 50);
});
