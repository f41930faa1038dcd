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
])('%s is kept as it is', (path) => expect(tidyPath(path)).toBe(path));

test.each([
  ['/reset/6f1ed002ab5595859014ebf0951522d9', '/reset/…'],
  ['/reset/6F1ED002AB5595859014EBF0951522D9/form', '/reset/…/form'],
  ['/join/b1946ac9-2492-4d23-a1b2-0c5ac1f0b0ba', '/join/…'],
  ['/d/1BxiMVs0XRA5nFMdKvBdBZjgmUUqptlbs74OgvE2upms/edit', '/d/…/edit'],
  ['/s/aB3-xYz9_kLmN0pQ-r7StUv', '/s/…'],
  ['/a/eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxMjM0In0.dBjftJeZ4CVPmB92K27uhbUJU1p1r', '/a/…'],
  ['/invite/qwjkzxvbnmlkjhgfdsapwrtz', '/invite/…'],
  ['/n/31415926535897932384626433', '/n/…'],
  ['/shop;jsessionid=1A530637289A03B07199A44E8D531427', '/shop;jsessionid=…'],
  ['/token=6f1ed002ab5595859014ebf0951522d9/x', '/token=…/x'],
  ['/token%3D6f1ed002ab5595859014ebf0951522d9', '/token%3D…'],
  ['/unsubscribe/jane.doe@mail.example', '/unsubscribe/…'],
  ['/unsubscribe/jane.doe%40mail.example', '/unsubscribe/…'],
])('%s is kept as %s', (path, kept) => {
  expect(tidyPath(path)).toBe(kept);
  expect(tidyPath(kept)).toBe(kept);
});

test('a path is cut', () => {
  expect(tidyPath(`/${'a/'.repeat(500_000)}`)).toHaveLength(2048);
});
