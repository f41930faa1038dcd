import { expect, test } from 'vitest';
import { insetOf } from '../../../lib/overlay/place-in-corner.ts';

test.each([
  ['bottom-end', 'ltr', 'auto 16px 16px auto'],
  ['bottom-start', 'ltr', 'auto auto 16px 16px'],
  ['top-end', 'ltr', '16px 16px auto auto'],
  ['top-start', 'ltr', '16px auto auto 16px'],
  ['bottom-end', 'rtl', 'auto auto 16px 16px'],
  ['bottom-start', 'rtl', 'auto 16px 16px auto'],
  ['top-end', 'rtl', '16px auto auto 16px'],
  ['top-start', 'rtl', '16px 16px auto auto'],
] as const)('%s in %s: %s', (corner, direction, inset) => {
  expect(insetOf(corner, direction)).toBe(inset);
});
