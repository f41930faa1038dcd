import fc from 'fast-check';
import { expect, test } from 'vitest';
import { MAX_BODY_CHARS } from '../../../lib/identify/clues.ts';
import { tables } from '../../with-tables.ts';

const patterned = tables.rules.flatMap(({ id, pattern }) =>
  pattern ? [[id, pattern] as const] : [],
);
const words = patterned.flatMap(([, pattern]) => wordsOf(pattern.source));

test.each(patterned)('%s takes under 5 ms on any 8 kB', (_id, pattern) => {
  const own = wordsOf(pattern.source);
  for (const text of hostileTexts(own)) expect(timeOf(pattern, text)).toBeLessThan(5);
});

test('all patterns take under 5 ms on text woven from their own words', () => {
  const woven = fc
    .array(fc.oneof(fc.constantFrom(...words), fc.constantFrom(' ', 'a', '0', '"', '<')), {
      minLength: 1,
      maxLength: 12,
    })
    .map((parts) => parts.join('').repeat(MAX_BODY_CHARS).slice(0, MAX_BODY_CHARS));
  fc.assert(
    fc.property(woven, (text) => {
      for (const [id, pattern] of patterned) expect(timeOf(pattern, text), id).toBeLessThan(5);
    }),
    { seed: 4, numRuns: 40 },
  );
});

/** The best of three, so that a pause of the machine is not taken for the pattern's own time. */
function timeOf(pattern: RegExp, text: string): number {
  const times = [0, 1, 2].map(() => {
    const started = performance.now();
    pattern.test(text);
    return performance.now() - started;
  });
  return Math.min(...times);
}

/** Beginnings of a match over and over, and long runs of what the pattern's classes take. */
function hostileTexts(own: readonly string[]): string[] {
  const seeds = [
    ...own,
    own.join(' '),
    ...own.map((word) => `${word} `),
    'a',
    ' ',
    '0',
    '502 a',
    '{"a":',
    'a-',
  ];
  return [
    ...seeds.map((seed) => seed.repeat(MAX_BODY_CHARS).slice(0, MAX_BODY_CHARS)),
    ...own.map((word) => `${word}${'a'.repeat(MAX_BODY_CHARS)}`.slice(0, MAX_BODY_CHARS)),
    ...own.map((word) => `${word}${' '.repeat(MAX_BODY_CHARS)}`.slice(0, MAX_BODY_CHARS)),
    ...own.map((word) => `${word}${'502 '.repeat(MAX_BODY_CHARS)}`.slice(0, MAX_BODY_CHARS)),
  ];
}

function wordsOf(source: string): string[] {
  const plain = source
    .replace(/\\[a-z0-9]/g, ' ')
    .replace(/\[[^\]]*\]|\{[^}]*\}|\?:|[\\^$()*+?|]/g, ' ');
  return plain.split(/ {2,}/).filter((word) => word.trim().length > 1);
}
