import { expect, test } from 'vitest';
import { explain } from '../../../lib/explain/explain.ts';
import { failureWith, situationWith } from './failures.ts';

const linesOf = (failure = {}, situation = {}) =>
  explain(failureWith(failure), situationWith(situation)).details.map(({ key, values = [] }) =>
    [key, ...values].join(' '),
  );

test('all that is known, and no more', () => {
  const answerer = {
    answerer: 'nginx',
    name: 'nginx',
    where: 'site',
    carriers: ['cloudflare', 'oddity'],
    requestId: '8f00000000000000-FRA',
  };
  const answererNames = new Map([['cloudflare', 'Cloudflare']]);
  expect(linesOf({}, { answerer, answererNames })).toEqual([
    'detailTime 2026-11-22 10:00:00',
    'detailAddress https://shop.example/cart',
    'detailMethod GET',
    'detailCode 502 Bad Gateway',
    'detailAnswerer nginx',
    'detailCarriers Cloudflare, oddity',
    'detailRequestId 8f00000000000000-FRA',
  ]);
});

test('what is not known is said or left out', () => {
  expect(linesOf({ statusCode: 'unknown' }).slice(3)).toEqual([
    'detailCodeHidden',
    'detailAnswererUnknown',
  ]);
});

test.each([
  'https://me:secret@shop.example/cart?token=abc#name',
  'https://shop.example/cart?token=abc',
])('%s keeps its secrets', (url) => {
  expect(linesOf({ url })).toContain('detailAddress https://shop.example/cart');
});

test('a secret in the path is not copied', () => {
  const url = 'https://shop.example/reset/6f1ed002ab5595859014ebf0951522d9';
  expect(linesOf({ url })).toContain('detailAddress https://shop.example/reset/…');
});

test('carriers are listed as the language lists them', () => {
  const answerer = {
    answerer: 'nginx',
    name: 'nginx',
    where: 'site',
    carriers: ['cloudflare', 'fastly'],
    requestId: null,
  };
  for (const [locale, list] of [
    ['en', 'cloudflare, fastly'],
    ['fr', 'cloudflare et fastly'],
    ['ar', 'cloudflare وfastly'],
  ] as const)
    expect(linesOf({}, { answerer, locale })).toContain(`detailCarriers ${list}`);
});
