import { beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { AboutSection } from '../../../entrypoints/options/AboutSection.tsx';
import { KeptSection } from '../../../entrypoints/welcome/KeptSection.tsx';
import { defaults } from '../../../lib/settings/settings.ts';
import { openPage } from '../components/page.ts';

vi.mock('../../../build/about.build.ts', () => ({
  version: '1.2.3',
  bundledPackages: [{ name: 'preact', version: '11.2.0', license: 'MIT', source: 'https://x/' }],
  publisherLinks: { homepage: 'https://ours.org/', support: null, bugs: null },
}));

beforeEach(() => {
  fakeBrowser.reset();
  const i18n = {
    getMessage: (key: string) => (key === 'languageTag' ? 'en' : key),
    getUILanguage: () => 'en',
  };
  Object.assign(fakeBrowser, { i18n });
  Object.assign(fakeBrowser.runtime, { getURL: (path: string) => `own:${path}` });
});

test('it leads to the privacy page, the licenses and whoever publishes it, and nowhere else', () => {
  const page = openPage(<AboutSection />);
  expect(page.findAll('a').map((link) => link.getAttribute('href'))).toEqual([
    'own:/privacy.html',
    'https://ours.org/',
    'own:/licenses.txt',
  ]);
  expect(page.find('section').textContent).toContain('1.2.3');
  expect(page.find('section').textContent).toContain('preact 11.2.0 (MIT)');
});

test('the welcome leads to the privacy page, too', () => {
  const page = openPage(<KeptSection decided={{ settings: defaults, managed: new Set() }} />);
  expect(page.find('a').getAttribute('href')).toBe('own:/privacy.html');
});
