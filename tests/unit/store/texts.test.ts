import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import packageJson from '../../../package.json' with { type: 'json' };
import { readLocales } from '../../../store/kit/locales.ts';
import { limits, readTexts, writeTexts } from '../../../store/kit/texts.ts';
import { hasHalfWidth, widthOf } from '../wide-script.ts';

const locales = readLocales();
const english = writeTexts(readTexts('en'));

test('there are texts for each language of the extension, and for no other', () => {
  const files = readdirSync('store/texts').map((file) => file.replace('.json', ''));
  expect(files.toSorted()).toEqual(locales.map(({ folder }) => folder).toSorted());
});

describe.each(locales)('$folder', ({ folder }) => {
  const texts = readTexts(folder);
  const written = writeTexts(texts);

  test.each(Object.keys(limits) as (keyof typeof limits)[])('its %s fits', (name) => {
    expect(written[name].trim()).not.toBe('');
    // Stores count characters; the tagline has to fit its tile.
    const length = name === 'tagline' ? widthOf(written[name]) : written[name].length;
    expect(length).toBeLessThanOrEqual(limits[name]);
    expect(written[name].split('\n').filter(hasHalfWidth)).toEqual([]);
    // What only English has would be shown to people who read another language.
    if (folder !== 'en') expect(written[name]).not.toBe(english[name]);
  });

  test('it has as many paragraphs and points as English', () => {
    const shape = (text: string) => text.split('\n').map((line) => /^(• )?/.exec(line)?.[0]);
    expect(shape(written.description)).toEqual(shape(english.description));
  });

  test('it tells what this version brings', () => {
    expect(texts.whatsNew.version).toBe(packageJson.version);
  });

  test('it holds no markup, which Chrome would show as it is', () => {
    expect(Object.values(written).join('\n')).not.toMatch(/<\w|\*\*|\]\(/);
  });

  test('name and summary of the manifest fit in the stores', () => {
    const messages = JSON.parse(readFileSync(`public/_locales/${folder}/messages.json`, 'utf8'));
    expect(messages.extensionName.message.length).toBeLessThanOrEqual(45);
    expect(messages.extensionDescription.message.length).toBeLessThanOrEqual(132);
  });
});
