import { expect, test } from 'vitest';
import { readLocales } from '../../../store/kit/locales.ts';

test('English comes first, tags have hyphens, and Arabic runs from right to left', () => {
  const locales = readLocales();
  expect(locales[0]).toEqual({ folder: 'en', tag: 'en', direction: 'ltr' });
  for (const { folder, tag } of locales) expect(tag).toBe(folder.replace('_', '-'));
  expect(locales.find(({ tag }) => tag === 'ar')?.direction).toBe('rtl');
});
