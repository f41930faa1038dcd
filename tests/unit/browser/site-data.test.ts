import { beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { clearSavedData, clearSavedFiles } from '../../../lib/browser/site-data.ts';

const url = 'https://www.shop.example:8443/chairs?id=7';
const remove = vi.fn<(options: object, kinds: object) => Promise<void>>(async () => {});

beforeEach(() => {
  remove.mockClear();
  Object.assign(fakeBrowser, { browsingData: { remove } });
});

const cleared = () => remove.mock.calls.map(([options, kinds]) => [options, Object.keys(kinds)]);
const origins = ['https://www.shop.example:8443', 'http://www.shop.example:8443'];

test('saved files in Chromium: by origin, both schemes', async () => {
  await clearSavedFiles(url, false);
  expect(cleared()).toEqual([[{ origins }, ['cache', 'cacheStorage', 'serviceWorkers']]]);
});

test('saved files in Firefox: what it can find by host', async () => {
  await clearSavedFiles(url, true);
  const hostnames = ['www.shop.example', 'www.shop.example:8443'];
  expect(cleared()).toEqual([[{ hostnames }, ['serviceWorkers']]]);
});

test('data in Firefox: the domain’s cookies too', async () => {
  await clearSavedData(url, 'shop.example', true);
  const hostnames = ['www.shop.example', 'www.shop.example:8443', 'shop.example'];
  expect(cleared()).toEqual([
    [{ hostnames }, ['cookies', 'indexedDB', 'localStorage', 'serviceWorkers']],
  ]);
});

test.each([true, false])(
  'nothing is ever cleared of other kinds or sites (Firefox: %s)',
  async (isFirefox) => {
    await clearSavedFiles(url, isFirefox);
    await clearSavedData(url, 'shop.example', isFirefox);
    for (const [options, kinds] of cleared()) {
      // An empty selection would mean all sites.
      expect(Object.values(options ?? {}).flat()).not.toHaveLength(0);
      for (const kind of ['passwords', 'history', 'downloads', 'formData', 'pluginData']) {
        expect(kinds).not.toContain(kind);
      }
    }
  },
);
