/**
 * How well `identify` does on a file of labelled answers, one JSON object a line:
 * `{ id, status, statusText?, headers, body, url?, answeredBy, accept?, where, acceptWhere? }`.
 * Run: `npm run accuracy -- FILE.jsonl`. A row without `url` counts as plain http.
 *
 * Every sample counts twice: with its headers, and as if only the page had been seen.
 * Named `right`: the answerer is `answeredBy` or one of `accept`; so is `unknown` where the label says so.
 * `unsaid`: we said `unknown` and the label names someone. `wrong`: anything else. `where` counts alike.
 * `localWrong`: we blamed the visitor's side and no label does.
 * `verdictMisleading`: the verdict of `explain`, with no other evidence, points to the wrong side.
 * `localOf`: the rows whose place is local. `localTold`: those of them told as on the visitor's side.
 *
 * Prints each miss in one line and the counts as one JSON object in the last.
 * Lines that are no sample are named on stderr and left out; exits 2 when no sample is left.
 */
import { type Judgement, judgeSample } from './accuracy/judge-sample.ts';
import { readSamples, type Sample } from './accuracy/read-samples.ts';

const file = process.argv[2];
if (file === undefined) fail('Give the file to measure: npm run accuracy -- FILE.jsonl');
const samples = readOrFail(file);
if (samples.length === 0) fail(`${file} holds no sample.`);
const withHeaders = measure('with headers', samples);
const withoutHeaders = measure(
  'without headers',
  samples.map((sample) => ({ ...sample, headers: {} })),
);
console.log(JSON.stringify({ samples: samples.length, withHeaders, withoutHeaders }));

function measure(title: string, measured: readonly Sample[]) {
  console.log(`${title}:`);
  const judged = measured.map((sample) => ({ sample, ...judgeSample(sample) }));
  for (const one of judged) if (isMiss(one)) console.log(describeMiss(one.sample, one));
  const count = (holds: (one: Judgement) => boolean) => judged.filter(holds).length;
  const counts = {
    right: count(({ named }) => named === 'right'),
    wrong: count(({ named }) => named === 'wrong'),
    unsaid: count(({ named }) => named === 'unsaid'),
    whereRight: count(({ placed }) => placed === 'right'),
    whereWrong: count(({ placed }) => placed === 'wrong'),
    whereUnsaid: count(({ placed }) => placed === 'unsaid'),
    localWrong: count(({ isLocalWrong }) => isLocalWrong),
    verdictMisleading: count(({ isMisleading }) => isMisleading),
    localOf: count(({ isLocal }) => isLocal),
    localTold: count(({ isLocalTold }) => isLocalTold),
  };
  const words = Object.entries(counts).map((entry) => entry.join(' '));
  console.log(`  ${words.join(', ')}`);
  return counts;
}

function isMiss({ named, placed, isMisleading }: Judgement): boolean {
  return named !== 'right' || placed !== 'right' || isMisleading;
}

function describeMiss(
  sample: Sample,
  { said, side, named, placed, isMisleading }: Judgement,
): string {
  const signal = said.signals[0] ?? 'no rule';
  const label = `${sample.id} ${sample.status} is ${sample.answeredBy}, ${sample.where}`;
  const verdict = isMisleading ? `, told ${side} (misleading)` : '';
  return `  ${label}; said ${said.answerer} (${named}), ${said.where} (${placed}) by ${signal}${verdict}`;
}

function readOrFail(path: string): readonly Sample[] {
  try {
    return readSamples(path, (line) => console.error(`${path}, line ${line}: no sample, left out`));
  } catch (error) {
    fail(`${path} cannot be read: ${error instanceof Error ? error.message : String(error)}`);
  }
}

function fail(sentence: string): never {
  console.error(sentence);
  process.exit(2);
}
