import { expect, test } from 'vitest';
import { readJsonKeys, readSignature } from '../../../lib/identify/page-shape.ts';
import { readText, readTitle, shortenHidden } from '../../../lib/identify/page-text.ts';

test.each([
  ['502 bad gateway 502 bad gateway nginx/1.22.1', 'nginx'],
  ['502 bad gateway nginx/1.18.0 (ubuntu)', 'nginx'],
  ['504 gateway time-out 504 gateway time-out openresty edge 2', 'openresty edge'],
  ['502 bad gateway 502 bad gateway rump/3.1.1', 'rump'],
  ['503 service temporarily unavailable', ''],
  ['502 bad gateway the server returned an invalid or incomplete response.', null],
  ['502 bad gateway! try again later', null],
  ['our shop is closed', null],
  ['', null],
])('%j is signed %j', (text, signature) => {
  expect(readSignature(text)).toBe(signature);
});

test.each([
  [
    '{"statuscode":500,"message":"oh \\" no","more":{"inner":1}}',
    ['statuscode', 'message', 'more'],
  ],
  ['{ "timestamp" : "now", "status" : 5', ['timestamp', 'status']],
  ['{"list":[{"inner":1}],"last":"cut of', ['list', 'last']],
  ['["a","b"]', []],
  ['no json', []],
])('%s has the outer keys %j', (text, keys) => {
  expect(readJsonKeys(text)).toEqual(keys);
});

test.each([
  ['<h1>a</h1><p>b', ' a  b'],
  ['a<style>b{}</style>c<!-- d -->e<script>f</script>g', 'a c e g'],
  ['a<style>never closed', 'a '],
  ['1 < 2 <b>x</b>', '1 < 2  x '],
  ['a <b', 'a <b'],
])('a reader sees of %j: %j', (markup, text) => {
  expect(readText(markup)).toBe(text);
});

test('the title, if there is a whole one', () => {
  expect(readTitle('<html><title lang="en">502</title>')).toBe('502');
  expect(readTitle('<title>502')).toBe('');
  expect(readTitle('<h1>502</h1>')).toBe('');
});

test('of styles and scripts only the beginning is kept, and all else', () => {
  const source = `<style>${'a'.repeat(50)}</style><p>x</p><script>${'b'.repeat(50)}</script>y`;
  expect(shortenHidden(source, 10)).toBe('<style>aaa</style><p>x</p><script>bb</script>y');
  expect(shortenHidden(`<script>${'b'.repeat(50)}`, 10)).toBe('<script>bb');
});
