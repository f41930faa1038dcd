import { expect, test } from 'vitest';
import { sayDays } from '../../../lib/explain/say-days.ts';
import { readLocales } from '../../../store/kit/locales.ts';

const tags = readLocales().map(({ tag }) => tag);

test.each([
  [{ seenDays: 0, failedDays: 0, since: null }, null],
  [{ seenDays: 9, failedDays: 0, since: null }, { key: 'pastNone' }],
  [{ seenDays: 1, failedDays: 1, since: '2026-11-22' }, { key: 'pastFirstDay' }],
  [{ seenDays: 1, failedDays: 1, since: null }, { key: 'pastFirstDay' }],
  [
    { seenDays: 23, failedDays: 4, since: null },
    { key: 'pastDays', values: [4, 23] },
  ],
  [
    { seenDays: 3, failedDays: 2, since: '2026-11-22' },
    { key: 'pastDaysSince', values: [2, 3, '22 November'] },
  ],
] as const)('%j', (days, said) => {
  expect(sayDays(days, 'en-GB')).toEqual(said);
});

test.each(tags)('no day ends with a full stop in %s', (locale) => {
  for (let month = 1; month <= 12; month++) {
    const since = `2026-${String(month).padStart(2, '0')}-03`;
    const said = sayDays({ seenDays: 3, failedDays: 2, since }, locale);
    expect(said?.values?.[2]).not.toMatch(/\.$/);
  }
});
