import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { between, inBrackets, joinSentences } from '../../../lib/format/punctuation.ts';

test.each([
  ['en-GB', ' (502)'],
  ['de', ' (502)'],
  ['ar', ' (502)'],
  ['ja', '（502）'],
  ['ja-JP', '（502）'],
  ['zh-CN', '（502）'],
])('a code in brackets in %s', (locale, expected) => {
  expect(inBrackets(502, locale)).toBe(expected);
});

test.each([
  [['It failed.', 'It works.'], 'It failed. It works.'],
  [['', 'It works.'], 'It works.'],
  [['エラーを見ました。', 'また動いていました。'], 'エラーを見ました。また動いていました。'],
  [['你看到它出错。', '之后正常。', '又出错。'], '你看到它出错。之后正常。又出错。'],
  [[], ''],
])('sentences in one line: %j', (sentences, expected) => {
  expect(joinSentences(sentences)).toBe(expected);
});

test.each([
  ['en', ' ', ': ', '. '],
  ['ar', ' ', ': ', '. '],
  ['ja', '', '：', '。'],
  ['zh-CN', '', '：', '。'],
])('what stands between two texts in %s', (locale, gap, colon, stop) => {
  const marks = [' ', ': ', '. '] as const;
  expect(marks.map((mark) => between(mark, locale))).toEqual([gap, colon, stop]);
});

const drawings = globSync('{components,entrypoints}/**/*.tsx');

test.each(drawings)('%s puts no Latin space, stop or colon between two messages', (path) => {
  const found = readFileSync(path, 'utf8').match(
    /<SayText[^>]*\/>(\{' '\}| \{)|\{' '\}\s*<SayText|`\$\{[^`]*\}[.:] \$\{/,
  );
  expect(found?.[0] ?? null).toBeNull();
});
