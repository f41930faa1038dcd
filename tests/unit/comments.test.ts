import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

/** A second-language reader understands a sentence of this length at once. */
const mostWords = 18;

const files = globSync('{build,components,entrypoints,lib,store,tests}/**/*.{ts,tsx}')
  .map((file) => file.replaceAll('\\', '/'))
  .sort();

/** The prose of each comment: doc comments, and lines of `//` that follow one another. */
function readComments(code: string): string[] {
  const docs = [...code.matchAll(/\/\*\*([\s\S]*?)\*\//g)].map(([, text = '']) => text);
  const lines = [...code.matchAll(/(?:^[ \t]*\/\/ ?.*\n?)+/gm)].map(([text]) => text);
  return [...docs, ...lines].map((text) =>
    text.replaceAll(/^[ \t]*(?:\*|\/\/) ?/gm, '').replaceAll(/\s+/g, ' '),
  );
}

/** What stands in code quotes or brackets names things, and is not read as prose. */
function splitSentences(comment: string): string[] {
  return comment
    .replaceAll(/`[^`]*`|"[^"]*"/g, 'Name')
    .replaceAll(/\([^()]*\)/g, '')
    .split(/[.!?:;](?:\s|$)/);
}

function countWords(sentence: string): number {
  return sentence.split(/\s+/).filter((word) => /\w/.test(word)).length;
}

test.each(files)('%s has comments of short sentences', (file) => {
  const long = readComments(readFileSync(file, 'utf8'))
    .filter((comment) => !/biome-ignore/.test(comment))
    .flatMap(splitSentences)
    .filter((sentence) => countWords(sentence) > mostWords);
  expect(long, `Say one fact a sentence, in at most ${mostWords} words.`).toEqual([]);
});
