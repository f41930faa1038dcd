import { expect, test } from 'vitest';
import { withoutCredentials } from '../../../lib/navigation/address.ts';

test.each([
  ['https://ann:secret@shop.example/a?b#c', 'https://shop.example/a?b#c'],
  ['http://ann@shop.example:8080', 'http://shop.example:8080'],
  ['https://:secret@shop.example/', 'https://shop.example/'],
  ['https://a%40b:c@d@shop.example/', 'https://shop.example/'],
  ['https://shop.example/@ann', 'https://shop.example/@ann'],
  ['https://shop.example/?mail=ann@b.example', 'https://shop.example/?mail=ann@b.example'],
  ['https://shop.example#@ann', 'https://shop.example#@ann'],
  ['', ''],
])('%s is kept as %s', (url, kept) => {
  expect(withoutCredentials(url)).toBe(kept);
});
