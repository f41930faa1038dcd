import { expect, test } from 'vitest';
import { writeCsv, writeJson } from '../../../lib/history/export-file.ts';
import { noon, tryAt } from '../statistics/histories.ts';

const linesOf = (tries: Parameters<typeof writeCsv>[0]) =>
  [...writeCsv(tries)].join('').split('\r\n');

test('a spreadsheet gets one line a try, times in UTC', () => {
  expect(linesOf([tryAt(0, 'failed', { answerer: 'nginx' }), tryAt(1, 'unreachable')])).toEqual([
    '\uFEFFtime,site,host,path,status,result,answerer,check,count',
    '2026-11-22T12:00:00.000Z,shop.example,shop.example,/,502,failed,nginx,,1',
    '2026-11-22T12:01:00.000Z,shop.example,shop.example,/,,unreachable,,,1',
    '',
  ]);
});

test.each([
  ['=HYPERLINK("http://evil.example")', `"'=HYPERLINK(""http://evil.example"")"`],
  ["+1+cmd|' /C calc'!A0", "'+1+cmd|' /C calc'!A0"],
  ['-2+3', "'-2+3"],
  ['@SUM(1)', "'@SUM(1)"],
  ['\t=1', "'\t=1"],
  ['\r=1', `"'\r=1"`],
  ['\n=1', `"'\n=1"`],
  ['＝1', "'＝1"],
  ['a,b', '"a,b"'],
  ['a"b', '"a""b"'],
  ['a=b', 'a=b'],
])('%j is no formula', (answerer, cell) => {
  const [, row = ''] = [...writeCsv([tryAt(0, 'failed', { answerer })])];
  expect(row).toBe(
    `2026-11-22T12:00:00.000Z,shop.example,shop.example,/,502,failed,${cell},,1\r\n`,
  );
});

test.each([0, 1, 1999, 2000, 2001, 4000])('%i tries make whole JSON', (count) => {
  const tries = Array.from({ length: count }, (_, index) => tryAt(index, 'failed'));
  expect(JSON.parse([...writeJson(tries, noon)].join(''))).toEqual({
    format: 'backsoon-history',
    version: 1,
    exportedAt: '2026-11-22T12:00:00.000Z',
    tries,
  });
});
