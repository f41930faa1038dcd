import { expect, test } from 'vitest';
import type { Browser } from 'webextension-polyfill';
import { inEachBrowser } from './situations/in-each-browser.ts';

/** The extension's API, as its own pages see it. */
declare const chrome: Browser;

/**
 * What the unit tests' stand-in is modelled on, and what `lib/browser/public-suffix.ts` rests on.
 */
const domains: readonly (readonly [host: string, domain: string | null])[] = [
  ['www.shop.example', 'shop.example'],
  ['deep.down.shop.co.uk', 'shop.co.uk'],
  ['www.alice.github.io', 'alice.github.io'],
  ['xn--bcher-kva.example', 'xn--bcher-kva.example'],
  ['www.unheard-of.suffix', 'unheard-of.suffix'],
  ['nas.home.arpa', 'nas.home.arpa'],
  ['co.uk', null],
  ['github.io', null],
  ['192.168.1.1', null],
  ['[fe80::1]', null],
];

inEachBrowser((stage) => {
  test("the browser's own list tells which hosts belong together", async () => {
    const said = await stage().driver.evaluate(
      (hosts) =>
        hosts.map((host) => chrome.publicSuffix.getDomain(host, { allowUnknownSuffix: true })),
      domains.map(([host]) => host),
    );
    expect(said).toEqual(domains.map(([, domain]) => domain));
  });
});
