import { expect, test } from 'vitest';
import { bySite, siteOf } from '../../../lib/history/site-of.ts';

test.each([
  ['https://www.shop.example/a?b#c', 'shop.example'],
  ['https://deep.down.shop.co.uk/', 'shop.co.uk'],
  ['https://alice.github.io/', 'alice.github.io'],
  ['https://www.alice.github.io/', 'alice.github.io'],
  ['https://bücher.example/', 'xn--bcher-kva.example'],
  ['http://www.shop.example:80/', 'shop.example'],
  ['http://www.shop.example:8080/', 'www.shop.example:8080'],
  ['http://localhost/', 'localhost'],
  ['http://localhost:3000/', 'localhost:3000'],
  ['http://router/', 'router'],
  ['http://192.168.1.1/', '192.168.1.1'],
  ['http://[::1]/', '[::1]'],
  ['http://[fe80::1]:81/', '[fe80::1]:81'],
  ['http://co.uk/', 'co.uk'],
  ['https://www.shop.example./', 'shop.example'],
  ['http://localhost./', 'localhost.'],
])('%s belongs to %s', (url, site) => {
  expect(siteOf(url)).toBe(site);
});

test.each([
  ['by host', { by: 'host', apart: [] }, 'www.shop.example'],
  ['with its hosts kept apart', { by: 'site', apart: ['shop.example'] }, 'www.shop.example'],
  ['with the hosts of another kept apart', { by: 'site', apart: ['a.example'] }, 'shop.example'],
] as const)('%s', (_how, grouping, site) => {
  expect(siteOf('https://www.shop.example/', grouping)).toBe(site);
});

test('a private suffix by itself is a host like any other', () => {
  expect(siteOf('https://github.io/', bySite)).toBe('github.io');
});
