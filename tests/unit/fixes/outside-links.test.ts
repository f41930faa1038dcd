import { expect, test } from 'vitest';
import { savedCopyOf, statusPageOf } from '../../../lib/fixes/outside-links.ts';
import { tables } from '../../with-tables.ts';

test.each([
  ['https://shop.example/a/b?key=1#top', 'https://web.archive.org/web/https://shop.example/a/b'],
  ['http://shop.example:8080/', 'https://web.archive.org/web/http://shop.example:8080/'],
  ['https://user:secret@shop.example/', 'https://web.archive.org/web/https://shop.example/'],
  [
    'https://shop.example/reset/6f1ed002ab5595859014ebf0951522d9',
    'https://web.archive.org/web/https://shop.example/',
  ],
  ['http://192.168.1.1/', null],
  ['http://nas/', null],
  ['http://wiki.internal/', null],
  ['http://[fd00::1]/', null],
  ['http://localhost:3000/', null],
  ['http://nas.test:8080/', null],
])('a saved copy of %s', (url, copy) => {
  expect(savedCopyOf(url)).toBe(copy);
});

test.each([
  ['https://gist.github.com/x', null, 'https://www.githubstatus.com'],
  ['https://shop.example/', 'cloudflare', 'https://www.cloudflarestatus.com'],
  ['https://shop.example/', null, null],
  ['http://nas/', 'cloudflare', null],
  ['http://nas.test/', 'cloudflare', null],
  ['http://localhost/', 'cloudflare', null],
  ['http://10.0.0.1/', 'cloudflare', null],
])('the status page for %s, answered by %s', (url, answerer, page) => {
  expect(statusPageOf(tables.statusPages, url, answerer)).toBe(page);
});
