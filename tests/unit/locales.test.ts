import { globSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { places } from '../../lib/i18n.ts';
import { hasHalfWidth, widthOf } from './wide-script.ts';

type Messages = Readonly<Record<string, { readonly message: string }>>;

const folder = new URL('../../public/_locales/', import.meta.url);
const english = read('en');
const others = readdirSync(folder).filter((locale) => locale !== 'en');

/** Readability is an English measure; what other languages share with English are its bounds. */
const growth = 1.4;
/** A short word may be twice as long in another language and still fit its button. */
const slackChars = 14;

describe.each(others)('%s', (locale) => {
  const messages = read(locale);

  test('says all that English says, and nothing else', () => {
    expect(Object.keys(messages).toSorted()).toEqual(Object.keys(english).toSorted());
  });

  test('has every value in its place', () => {
    const wrong = Object.entries(messages)
      .filter(([key, { message }]) => valuesOf(message) !== valuesOf(english[key]?.message ?? ''))
      .map(([key]) => key);
    expect(wrong).toEqual([]);
  });

  test('fits where English fits', () => {
    const long = Object.entries(messages)
      .filter(([key, { message }]) => {
        const { length } = english[key]?.message ?? '';
        return widthOf(message) > Math.max(length * growth, length + slackChars);
      })
      .map(([key, { message }]) => `${key}: ${message}`);
    expect(long).toEqual([]);
  });

  test('has no half-width punctuation beside Chinese or Japanese', () => {
    const wrong = Object.values(messages).filter(({ message }) => hasHalfWidth(message));
    expect(wrong).toEqual([]);
  });

  test('leaves nothing empty', () => {
    const empty = Object.entries(messages).filter(([, { message }]) => message.trim() === '');
    expect(empty).toEqual([]);
  });
});

test('French punctuation never stands alone at the start of a line', () => {
  const store = readFileSync('store/texts/fr.json', 'utf8').split('\n');
  const texts = [...Object.values(read('fr')).map(({ message }) => message), ...store];
  const beforeColon = /(?<!\u00a0):(?=[ .]|$)/;
  const beforeOthers = /(?<!\u202f)[;?!](?=[ "]|$)/;
  const quotes = /«(?!\u00a0)|(?<!\u00a0)»/;
  const wrong = texts
    .map((text) => text.replaceAll('":', '"'))
    .filter((text) => [beforeColon, beforeOthers, quotes].some((rule) => rule.test(text)));
  expect(wrong).toEqual([]);
});

test('no message has more places for values than are looked for', () => {
  const found = Object.values(english).flatMap(({ message }) => message.match(/\$\d/g) ?? []);
  expect([...new Set(found)].toSorted()).toEqual(places);
});

test('English has one apostrophe', () => {
  const curly = Object.entries(english).filter(([, { message }]) => message.includes('’'));
  expect(curly.map(([key]) => key)).toEqual([]);
});

test('no word is there that nobody says', () => {
  const files = globSync(['{lib,components,entrypoints}/**/*.{ts,tsx,json}', 'wxt.config.ts']);
  const code = files.map((file) => readFileSync(file, 'utf8')).join('\n');
  const names = new Set(code.replaceAll(/__MSG_(\w+)__/g, '$1').match(/\w+/g));
  expect(Object.keys(english).filter((key) => !names.has(key))).toEqual([]);
});

function valuesOf(message: string): string {
  return (message.match(/\$\d/g) ?? []).toSorted().join(' ');
}

function read(locale: string): Messages {
  return JSON.parse(readFileSync(new URL(`${locale}/messages.json`, folder), 'utf8'));
}
