import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { pictures, readPngSize } from '../../../store/kit/pictures.ts';

test.each([
  [16, 'public/icons/16.png'],
  [128, 'public/icons/128.png'],
])('the size of a PNG is read: %i', (size, file) => {
  expect(readPngSize(readFileSync(file))).toEqual([size, size]);
});

test('what is no PNG has no size', () => {
  expect(() => readPngSize(readFileSync('public/icons/icon.svg'))).toThrow('no PNG');
});

test('there are five screenshots, as many as Chrome takes, and what else the stores ask for', () => {
  const sizes = Object.values(pictures).map(String);
  expect(sizes.filter((size) => size === '1280,800')).toHaveLength(5);
  expect(sizes).toEqual(expect.arrayContaining(['440,280', '1400,560', '128,128']));
});
