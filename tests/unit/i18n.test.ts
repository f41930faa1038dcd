import { expect, test, vi } from 'vitest';
import { readDirection, readLanguage } from '../../lib/i18n.ts';

const spoken = vi.hoisted(() => ({ browser: '', words: '' }));

vi.mock('../../lib/browser/plain-api.ts', () => ({
  browser: {
    i18n: { getUILanguage: () => spoken.browser, getMessage: () => spoken.words },
  },
}));

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
