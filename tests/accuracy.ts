/**
 * How well `identify` does on a file of labelled answers, one JSON object a line:
 * `{ id, status, statusText?, headers, body, answeredBy, accept?, where }`. Run: `npm run accuracy -- FILE.jsonl`.
 *
 * Every sample counts twice: with its headers, and as if only the page had been seen.
 * Named `right`: the answerer is `answeredBy` or one of `accept`; so is `unknown` where the label says so.
 * `unsaid`: we said `unknown` and the label names someone. `wrong`: anything else. `where` counts alike,
 * without `accept`. `localWrong`: we blamed the visitor's side and the label does not.
 *
 * Prints each miss in one line and the counts as one JSON object in the last.
 * Lines that are no sample are named on stderr and left out; exits 2 when no sample is left.
 */
import { readFileSync } from 'node:fs';
import type { Identification } from '../lib/identify/identify.ts';
import { identify } from './with-tables.ts';

interface Sample {
  readonly id: string;
  readonly status: number;
  readonly statusText?: string;
  readonly headers: Record<string, string>;
  readonly body: string;
  readonly answeredBy: string;
  readonly accept: readonly string[];
  readonly where: string;
}

type Outcome = 'right' | 'wrong' | 'unsaid';

const file = process.argv[2];
if (file === undefined) fail('Give the file to measure: npm run accuracy -- FILE.jsonl');
const samples = readSamples(file);
if (samples.length === 0) fail(`${file} holds no sample.`);
const withHeaders = measure('with headers', samples);
const withoutHeaders = measure(
  'without headers',
  samples.map((sample) => ({ ...sample, headers: {} })),
);
console.log(JSON.stringify({ samples: samples.length, withHeaders, withoutHeaders }));

function measure(title: string, measured: readonly Sample[]) {
  const counts = {
    right: 0,
    wrong: 0,
    unsaid: 0,
    whereRight: 0,
    whereWrong: 0,
    whereUnsaid: 0,
    localWrong: 0,
  };
  console.log(`${title}:`);
  for (const sample of measured) {
    const { headers, body, status: statusCode, statusText = '' } = sample;
    const said = identify({ statusCode, statusText, headers, body });
    const named = judge(said.answerer, [sample.answeredBy, ...sample.accept]);
    const placed = judge(said.where, [sample.where]);
    counts[named] += 1;
    counts[
      ({ right: 'whereRight', wrong: 'whereWrong', unsaid: 'whereUnsaid' } as const)[placed]
    ] += 1;
    if (said.where === 'local' && sample.where !== 'local') counts.localWrong += 1;
    if (named !== 'right' || placed !== 'right')
      console.log(describeMiss(sample, said, named, placed));
  }
  console.log(
    `  ${Object.entries(counts)
      .map((entry) => entry.join(' '))
      .join(', ')}`,
  );
  return counts;
}

function judge(said: string, labels: readonly string[]): Outcome {
  if (labels.includes(said)) return 'right';
  return said === 'unknown' ? 'unsaid' : 'wrong';
}

function describeMiss(
  sample: Sample,
  said: Identification,
  named: Outcome,
  placed: Outcome,
): string {
  const signal = said.signals[0] ?? 'no rule';
  const label = `${sample.id} ${sample.status} is ${sample.answeredBy}, ${sample.where}`;
  return `  ${label}; said ${said.answerer} (${named}), ${said.where} (${placed}) by ${signal}`;
}

function readSamples(path: string): readonly Sample[] {
  let text = '';
  try {
    text = readFileSync(path, 'utf8');
  } catch (error) {
    fail(`${path} cannot be read: ${error instanceof Error ? error.message : String(error)}`);
  }
  return text.split('\n').flatMap((line, index) => {
    if (line.trim() === '') return [];
    const sample = parseSample(line);
    if (sample === null) console.error(`${path}, line ${index + 1}: no sample, left out`);
    return sample === null ? [] : [sample];
  });
}

function parseSample(line: string): Sample | null {
  let row: unknown;
  try {
    row = JSON.parse(line);
  } catch {
    return null;
  }
  if (!isRecord(row)) return null;
  const { id, status, statusText, headers, body, answeredBy, accept = [], where } = row;
  if (typeof status !== 'number' || !isRecord(headers) || typeof body !== 'string') return null;
  if (typeof answeredBy !== 'string' || typeof where !== 'string' || !Array.isArray(accept))
    return null;
  return {
    id: String(id),
    status,
    ...(typeof statusText === 'string' ? { statusText } : {}),
    headers: Object.fromEntries(
      Object.entries(headers).map(([name, value]) => [name.toLowerCase(), String(value)]),
    ),
    body,
    answeredBy,
    accept: accept.map(String),
    where,
  };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function fail(sentence: string): never {
  console.error(sentence);
  process.exit(2);
}
