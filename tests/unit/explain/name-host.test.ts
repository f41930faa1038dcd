import { domainToASCII } from 'node:url';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decodePunycode } from '../../../lib/explain/decode-punycode.ts';
import { isHostFound, nameHost } from '../../../lib/explain/name-host.ts';

test.each([
  ['shop.example', 'shop.example'],
  ['www.shop.example', 'shop.example'],
  ['www.example', 'www.example'],
  ['xn--bcher-kva.example', 'bücher.example'],
  ['www.xn--bcher-kva.example:8080', 'bücher.example:8080'],
  ['shop.xn--bcher-kva.example', 'shop.bücher.example'],
  ['xn--e1afmkfd.xn--p1ai', 'пример.рф'],
  ['xn--r8jz45g.jp', '例え.jp'],
  ['xn--mgbh0fb.xn--kgbechtv', 'مثال.إختبار'],
  ['xn--hxajbheg2az3al.xn--jxalpdlp', 'παράδειγμα.δοκιμή'],
  ['xn--ndhjlp-sua4l.dk', 'nødhjælp.dk'],
  ['127.0.0.1:8000', '127.0.0.1:8000'],
  ['[::1]:8000', '[::1]:8000'],
])('%s is known as %s', (host, name) => {
  expect(nameHost(host)).toBe(name);
});

test.each([
  ['Cyrillic that spells "apple"', 'аррӏе.com'],
  ['Latin and Cyrillic in one label', 'pаypal.example'],
  ['Latin and Greek in one label', 'gοοgle.example'],
  ['a dotless i', 'wıkipedia.example'],
  ['an Icelandic letter', 'þorp.example'],
  ['Greek that spells "koika"', 'κοικα.com'],
])('%s stays as it is written', (_what, host) => {
  const ascii = domainToASCII(host);
  expect(ascii).toMatch(/^xn--/);
  expect(nameHost(ascii)).toBe(ascii);
});

test.each(['xn--', 'xn--a-', 'xn--ü', 'xn--99999999', 'xn--a-ecp', 'xn--zzzzzzzzzzzz'])(
  'what stands for nothing stays: %s',
  (label) => {
    expect(nameHost(`${label}.example`)).toBe(`${label}.example`);
  },
);

test.each([
  ['xn--bcher-kva.example', 'BÜCHER', true],
  ['xn--bcher-kva.example', 'bücher.ex', true],
  ['xn--bcher-kva.example', 'bu\u0308cher', true],
  ['xn--bcher-kva.example', ' xn--bcher ', true],
  ['xn--bcher-kva.example', 'bucher', false],
  ['shop.example', 'SHOP', true],
])('%s is found by "%s": %s', (host, wanted, isFound) => {
  expect(isHostFound(host, wanted)).toBe(isFound);
});

test('what Node writes in ASCII, comes back', () => {
  const letter = fc.constantFrom(...'aäöüßéñçабвгдλμπ例え中国한국日');
  const word = fc.array(letter, { minLength: 1, maxLength: 12 }).map((letters) => letters.join(''));
  fc.assert(
    fc.property(word, (label) => {
      const ascii = domainToASCII(`${label}.example`).split('.')[0] ?? '';
      const decoded = ascii.startsWith('xn--') ? decodePunycode(ascii.slice(4)) : ascii;
      expect(decoded).toBe(label.normalize('NFC'));
    }),
    { seed: 20261125, numRuns: 500 },
  );
});
