import { beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { forgetKnownSites } from '../../../lib/memory/known-sites.ts';
import { createKnownSites } from '../../../lib/record/known-sites.ts';

beforeEach(() => fakeBrowser.reset());

function holding(...names: string[]) {
  const readSiteNames = vi.fn(async () => names);
  return { readSiteNames, names };
}

test('the history is asked once, however many loads and workers there are', async () => {
  const history = holding('shop.example');
  const sites = createKnownSites(history);
  const asked = ['shop.example', 'news.example', 'shop.example'].map((site) => sites.has(site));
  expect(await Promise.all(asked)).toEqual([true, false, true]);
  expect(await createKnownSites(history).has('shop.example')).toBe(true);
  expect(history.readSiteNames).toHaveBeenCalledTimes(1);
});

test("a site's first failure makes it known, to the next worker too", async () => {
  const history = holding();
  const sites = createKnownSites(history);
  await sites.add('shop.example');
  expect(await sites.has('shop.example')).toBe(true);
  expect(await createKnownSites(history).has('shop.example')).toBe(true);
});

test('after an import the history is asked again', async () => {
  const history = holding();
  const sites = createKnownSites(history);
  expect(await sites.has('shop.example')).toBe(false);
  history.names.push('shop.example');
  await forgetKnownSites();
  await vi.waitFor(async () => expect(await sites.has('shop.example')).toBe(true));
});
