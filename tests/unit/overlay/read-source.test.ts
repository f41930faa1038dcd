import { parseHTML } from 'linkedom';
import { expect, test } from 'vitest';
import { pageLimit } from '../../../lib/knowledge/read-limits.ts';
import { readSource } from '../../../lib/overlay/read-source.ts';

function read(html: string, limit?: number): string {
  return readSource(parseHTML(html).document, limit);
}

test('the markup in its order, with closing tags, attributes and comments', () => {
  const html =
    '<!DOCTYPE html><html><body class="x"><h1>502</h1><!-- by nginx --><p>a</p></body></html>';
  expect(read(html)).toBe(html);
});

test('our own element is no part of the page', () => {
  const html = '<html><body></body><backsoon-overlay><p>ours</p></backsoon-overlay></html>';
  expect(read(html)).not.toContain('ours');
});

test('no more than the limit, however long the page', () => {
  const html = `<html><body>${'<p class="long">words</p>'.repeat(5000)}</body></html>`;
  expect(read(html)).toHaveLength(pageLimit);
  expect(read(html)).toBe(html.slice(0, pageLimit));
});

test('of a style sheet or a script only the beginning is written, and the words after it come', () => {
  const long = `/* by Privoxy */${'a{}'.repeat(5000)}`;
  const source = read(`<html><head><style>${long}</style></head><body><h1>503</h1></body></html>`);
  expect(source).toContain('<style>/* by Privoxy */');
  expect(source).toContain('<h1>503</h1>');
});

test('one endless text is cut, not copied', () => {
  expect(read(`<html><body>${'x'.repeat(100_000)}</body></html>`, 100)).toHaveLength(100);
});

test('a page nested past all sense ends', () => {
  const html = `<html><body>${'<b>'.repeat(500)}deep</body></html>`;
  expect(read(html)).not.toContain('deep');
});
