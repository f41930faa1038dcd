import { expect, test } from 'vitest';
import { hasHalfWidth, widthOf } from './wide-script.ts';

test.each([
  ['サイトに問題がありました.', true],
  ['サイト, ページ', true],
  ['本当？はい!', true],
  ['时间: $1', true],
  ['找不到 $1.', true],
  ['$1: 再試行', true],
  ['（$1）, $2', true],
  ['出错 ($1)', true],
  ['サイトに問題がありました。', false],
  ['$1：$2（Backsoon）', false],
  ['web.archive.org を開きます', false],
  ['0:09 後に再試行', false],
  ['$1: $2', false],
  ['It is not you, it is $1.', false],
])('half-width punctuation beside wide characters: %s', (text, expected) => {
  expect(hasHalfWidth(text)).toBe(expected);
});

test.each([
  ['サイト', 6],
  ['时间：$1', 8],
  ['502 です。', 10],
  ['Wi-Fi', 5],
])('the width of %s', (text, expected) => {
  expect(widthOf(text)).toBe(expected);
});
