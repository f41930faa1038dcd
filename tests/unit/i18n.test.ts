import { afterEach, expect, test, vi } from 'vitest';
import {
  keepAtHand,
  readDirection,
  readLanguage,
  readMessages,
  translate,
} from '../../lib/i18n.ts';

const spoken = vi.hoisted(() => ({ browser: '', words: '' }));

vi.mock('../../lib/browser/api.ts', () => ({
  browser: {
    i18n: {
      getUILanguage: () => spoken.browser,
      getMessage: (key: string, values: readonly string[] = []) =>
        key === 'languageTag' ? spoken.words : `At ${values[0]}.`,
    },
  },
}));

afterEach(() => keepAtHand({}));

test.each([
  ['en-GB', 'en', 'en-GB', 'ltr'],
  ['de', 'de', 'de', 'ltr'],
  ['ar-EG', 'ar', 'ar-EG', 'rtl'],
  // A browser in a language that we do not speak: all is English.
  ['he', 'en', 'en', 'ltr'],
  ['fi', 'en', 'en', 'ltr'],
  // Chromium without its own words in that language (measured: Chromium 156, Debian).
  ['en-US', 'ar', 'ar', 'rtl'],
])('a browser in %s with words in %s: %s, %s', (browser, words, language, direction) => {
  Object.assign(spoken, { browser, words });
  expect(readLanguage()).toBe(language);
  expect(readDirection()).toBe(direction);
});

test.each([
  ['en', 12_345, 'At 12,345.'],
  ['de', 12_345, 'At 12.345.'],
  ['ar-EG', 12, 'At ١٢.'],
  // A status code is text, and stays as it is.
  ['ar-EG', '502', 'At 502.'],
  ['es-MX', '10:30 a.m.', 'At 10:30 a.m.'],
  ['de', '22. Nov.', 'At 22. Nov.'],
  ['en', 'and so on...', 'At and so on....'],
])('in %s the value %s is said as %s', (language, value, said) => {
  Object.assign(spoken, { browser: language, words: language.slice(0, 2) });
  expect(translate('watchNext', [value])).toBe(said);
  keepAtHand(readMessages(['languageTag', 'watchNext']));
  expect(translate('watchNext', [value]), 'from a message at hand').toBe(said);
});

test.each([
  [['$2', 'b'], 'At $2, b and .'],
  [['$&', '$$'], 'At $&, $$ and .'],
  [[], 'At ,  and .'],
])('a message at hand takes the values %j as they are', (values, said) => {
  keepAtHand({ watchNext: 'At $1, $2 and $3.' });
  expect(translate('watchNext', values)).toBe(said);
});
