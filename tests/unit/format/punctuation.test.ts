import { expect, test } from 'vitest';
import { inBrackets, joinSentences } from '../../../lib/format/punctuation.ts';

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
