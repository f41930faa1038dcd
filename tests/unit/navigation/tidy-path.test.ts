import { expect, test } from 'vitest';
import { tidyPath } from '../../../lib/navigation/tidy-path.ts';

test.each([
  '/',
  '/chairs',
  '/2026/11/how-to-fix-a-502-bad-gateway-error-on-your-own-server',
  '/wiki/Internationalization_and_localization',
  '/wiki/HTTP_502',
  '/orders/20261122-000417',
  '/video/1732269600000.mp4',
  '/products/ACME-PRO-2000-BLACK-LARGE-EDITION',
  '/index.php/catalogSearchResultIndex',
  '/static/js/main.js',
  '/a//b/',
  '/user/@alice/posts',
  '/%D0%9F%D1%80%D0%B8%D0%B2%D0%B5%D1%82',
  '/apple-app-site-association/version-12.4.1',
  '/status/1732269600000123456',
  '/archive/2026-11-22T10-00-00/index.html',
  '/search/how+to+fix+a+502+bad+gateway',
  '/search/how%20to%20fix%20a%20502%20bad%20gateway',
  '/map/@52.5200,13.4050,12z',
  '/c/shoes,boots,sandals,slippers',
  '/films/the-good,-the-bad-and-the-ugly-(1966)',
  '/%E4%B8%AD%E6%96%87%E7%BB%B4%E5%9F%BA%E7%99%BE%E7%A7%91',
  '/products;color=blue;size=large;sort=price',
  '/mp4/h264-1080p-60fps-v2-x86',
  '/dp/B07XJ8C8F5/ref=sr_1_1',
  '/blog/100%-off',
  '/p/4K-UHD-65in-QLED-256GB-A716',
  '/product/iphone-15-pro-max-256gb-natural-titanium',
])('%s is kept as it is', (path) => expect(tidyPath(path)).toBe(path));

test.each([
  ['/reset/6f1ed002ab5595859014ebf0951522d9', '/reset/…'],
  ['/reset/6F1ED002AB5595859014EBF0951522D9/form', '/reset/…/form'],
  ['/join/b1946ac9-2492-4d23-a1b2-0c5ac1f0b0ba', '/join/…'],
  ['/join/550e8400-e29b-41d4-a716-446655440000', '/join/…'],
  ['/join/12345678-1234-1234-1234-123456789012', '/join/…'],
  ['/join/00000000-0000-4000-8000-00000000ab1e', '/join/…'],
  ['/d/1BxiMVs0XRA5nFMdKvBdBZjgmUUqptlbs74OgvE2upms/edit', '/d/…/edit'],
  ['/s/aB3-xYz9_kLmN0pQ-r7StUv', '/s/…'],
  ['/a/eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxMjM0In0.dBjftJeZ4CVPmB92K27uhbUJU1p1r', '/a/…'],
  ['/invite/qwjkzxvbnmlkjhgfdsapwrtz', '/invite/…'],
  ['/n/31415926535897932384626433', '/n/…'],
  ['/shop;jsessionid=1A530637289A03B07199A44E8D531427', '/shop;jsessionid=…'],
  ['/token=6f1ed002ab5595859014ebf0951522d9/x', '/token=…/x'],
  ['/token%3D6f1ed002ab5595859014ebf0951522d9', '/token%3D…'],
  ['/verify/9f86d081884c7d65', '/verify/…'],
  ['/key/A1B2-C3D4-E5F6-G7H8-I9J0', '/key/…'],
  ['/key/X7K2-9PQM-4RTB-8WZN', '/key/…'],
  ['/key/A1B2%20C3D4%20E5F6%20G7H8', '/key/…'],
  ['/s/4f9Kd83jd+92kd83hdk+29dk39dk3ld', '/s/…'],
  ['/s/4f9Kd83jd%2F92kd83hdk%2B29dk39dk3ld%3D', '/s/…%3D'],
  ['/s/dGhpc2lzYXNlY3JldDEyMzQ1Njc4OTA=', '/s/…='],
  ['/t/6f1ed002ab5595859014ebf0951522d9$x', '/t/…'],
  ["/t/('6f1ed002ab5595859014ebf0951522d9')", '/t/…'],
  ['/t/a*6f1ed002ab5595859014ebf0951522d9', '/t/…'],
  ['/t/6f1ed002ab5595859014ebf0951522d9%7C7', '/t/…'],
  ['/token%253D6f1ed002ab5595859014ebf0951522d9', '/token%25…'],
  ['/invoice-6f1ed002ab5595859014ebf0951522d9.pdf', '/…'],
  ['/unsubscribe/jane.doe@mail.example', '/unsubscribe/…'],
  ['/unsubscribe/jane+news@mail.example', '/unsubscribe/…'],
  ['/unsubscribe/to=jane@mail.example', '/unsubscribe/…'],
  ['/unsubscribe/jane.doe%2540mail.example', '/unsubscribe/…'],
  ['/unsubscribe/jane%40mail.example%25', '/unsubscribe/…'],
  ['/unsubscribe/j%61ne%40mail%2Eexample', '/unsubscribe/…'],
  ['/unsubscribe/jane.doe%40mail.example', '/unsubscribe/…'],
])('%s is kept as %s', (path, kept) => {
  expect(tidyPath(path)).toBe(kept);
  expect(tidyPath(kept)).toBe(kept);
});

test('a path is cut', () => {
  expect(tidyPath(`/${'a/'.repeat(500_000)}`)).toHaveLength(2048);
});
