import type { PublicSuffix } from 'webextension-polyfill';
import { fakeBrowser } from 'wxt/testing/fake-browser';

/**
 * Stands in for the browser's own list, which no unit test can ask: it knows a handful of suffixes.
 * What the browsers really say, `tests/e2e/public-suffix.test.ts` shows.
 */
const suffixes = new Set([
  'co.uk',
  'com',
  'example',
  'github.io',
  'io',
  'net',
  'org',
  'test',
  'uk',
]);

const publicSuffixStandIn: Pick<PublicSuffix.Static, 'getDomain'> = {
  getDomain(hostname) {
    const labels = hostname.toLowerCase().split('.');
    const isAddress = /^[\d.]+$|^\[/.test(hostname);
    const start = labels.findIndex((_, index) => suffixes.has(labels.slice(index).join('.')));
    // Without a suffix that it knows, the last label counts as one.
    const first = (start < 0 ? labels.length - 1 : start) - 1;
    // The shared types leave out that it gives null.
    return (isAddress || first < 0 ? null : labels.slice(first).join('.')) as string;
  },
};

Object.assign(fakeBrowser, { publicSuffix: publicSuffixStandIn });
