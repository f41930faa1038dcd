import { expect, test } from 'vitest';
import { toTry } from '../../../lib/history/to-try.ts';
import { loadOfCheck } from '../../../lib/watch/load-of-check.ts';

test('checks of two hosts of a site in the same millisecond are two loads', () => {
  const ids = ['https://shop.example/', 'https://mail.shop.example/'].map((url) => {
    const load = loadOfCheck(url, { kind: 'failed', statusCode: 502, retryAt: null }, 7);
    return load && toTry(load).id;
  });
  expect(new Set(ids).size).toBe(2);
});
