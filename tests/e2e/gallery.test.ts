import { afterAll, beforeAll, expect, test } from 'vitest';
import { type ServedGallery, serveBuiltGallery } from '../gallery/serve-gallery.ts';
import { until } from '../until.ts';
import { inEachBrowser, inOneBrowser, type Stage } from './situations/in-each-browser.ts';

/** What moves ends at once. */
const look = { look: { reducedMotion: true } };

/** Every look of every state, in one tab: no extension behind it. See `tests/gallery`. */
let gallery: ServedGallery;

beforeAll(async () => {
  gallery = await serveBuiltGallery();
});
afterAll(() => gallery.close());

type Checks = Parameters<typeof globalThis.checkStates>[0];

// The widest words and the other direction, in each engine; 'fi' is English, 40 % longer.
inEachBrowser((stage) => {
  test.each([
    ['en', ['layout', 'axe', 'colors']],
    ['fi', ['layout']],
    ['ar', ['layout']],
  ] as const)('all states, in %s: %s', async (language, checks) => {
    expect(await findFaults(stage(), checks, language)).toEqual([]);
  });

  test('a card in a window 600 px high shows what can be done, and the way back', async () => {
    const isPlainCard = (name: string) => ['card', 'card-500', 'card-504'].includes(name);
    expect(await findFaults(stage(), ['lowWindow'], 'en', isPlainCard)).toEqual([]);
  });
}, look);

inOneBrowser((stage) => {
  test('a card in a low window, or at 200 % and more, covers none of its buttons', async () => {
    const isCard = (name: string) => name.startsWith('card');
    expect(await findFaults(stage(), ['lowCard'], 'fi', isCard)).toEqual([]);
  });

  test('the first screen of the popup answers without scrolling', async () => {
    const isFailing = (name: string) =>
      name.startsWith('popup-failing') && !name.endsWith('-details');
    expect(await findFaults(stage(), ['firstScreen'], 'en', isFailing)).toEqual([]);
  });

  test('all states, in de: the longest words', async () => {
    expect(await findFaults(stage(), ['layout'], 'de')).toEqual([]);
  });
}, look);

async function findFaults(
  { page }: Stage,
  checks: Checks,
  language: string,
  isWanted = (_: string) => true,
): Promise<string[]> {
  await page.goto(gallery.url);
  await until('the gallery', () => page.exists('html[data-ready]'));
  const all = await page.evaluate(() => globalThis.galleryStates);
  const states = all.filter(({ name }) => isWanted(name));
  await page.goto(`${gallery.url}check.html`);
  await until('the checks', () => page.exists('html[data-ready]'));
  const faults: string[] = [];
  // One surface has one set of styles, and so one window.
  for (const ofSurface of Map.groupBy(states, ({ surface }) => surface).values()) {
    faults.push(
      ...(await page.evaluate(
        (...args) => globalThis.checkStates(...args),
        checks,
        ofSurface,
        language,
      )),
    );
  }
  return faults;
}
