import { afterAll, beforeAll, expect, test } from 'vitest';
import { type ServedGallery, serveBuiltGallery } from '../gallery/serve-gallery.ts';
import { until } from '../until.ts';
import { inEachBrowser, inOneBrowser, type Stage } from './situations/in-each-browser.ts';

/** Every look of every state, in one tab: no extension behind it. See `tests/gallery`. */
let gallery: ServedGallery;

beforeAll(async () => {
  gallery = await serveBuiltGallery();
});
afterAll(() => gallery.close());

type View = Parameters<typeof globalThis.checkViews>[0][number];

/** Some states in a language, and what is checked in each. */
interface Round extends Pick<View, 'language' | 'checks'> {
  readonly isWanted?: (name: string) => boolean;
}

inEachBrowser((stage) => {
  test('every state: whole in the widest words and from right to left, legible in both themes, and with a way back in a low window', async () => {
    const faults = await findFaults(stage(), [
      // English, 40 % longer: where it fits, English does.
      { language: 'fi', checks: ['layout', 'colors'] },
      { language: 'ar', checks: ['layout'] },
      {
        language: 'en',
        checks: ['lowWindow'],
        isWanted: (name) => ['card', 'card-500', 'card-504'].includes(name),
      },
    ]);
    expect(faults).toEqual([]);
  });
});

// Names, roles and order are the same in each engine; how wide words are, the test above asks both.
inOneBrowser((stage) => {
  test('every state: axe has no word against it, English and German fit, and a low window covers no button', async () => {
    const faults = await findFaults(stage(), [
      { language: 'en', checks: ['layout', 'axe'] },
      // The longest words.
      { language: 'de', checks: ['layout'] },
      { language: 'fi', checks: ['lowCard'], isWanted: (name) => name.startsWith('card') },
      {
        language: 'en',
        checks: ['firstScreen'],
        isWanted: (name) => name.startsWith('popup-failing') && !name.endsWith('-details'),
      },
    ]);
    expect(faults).toEqual([]);
  });

  test('all states side by side, for a person', async () => {
    const { page } = stage();
    await page.goto(gallery.url);
    await until('the gallery', () => page.exists('html[data-ready]'));
    const count = await page.evaluate(() => globalThis.galleryStates.length);
    expect(await page.evaluate(() => document.querySelectorAll('iframe').length)).toBe(count);
  });
});

async function findFaults({ page }: Stage, rounds: readonly Round[]): Promise<string[]> {
  await page.goto(`${gallery.url}check.html`);
  await until('the checks', () => page.exists('html[data-ready]'));
  const states = await page.evaluate(() => globalThis.galleryStates);
  const views = rounds.flatMap(({ language, checks, isWanted = () => true }) =>
    states
      .filter(({ name }) => isWanted(name))
      .map((state): View => ({ ...state, language, checks })),
  );
  const faults: string[] = [];
  // One surface has one set of styles, and so one window.
  for (const ofSurface of Map.groupBy(views, ({ surface }) => surface).values()) {
    faults.push(...(await page.evaluate((some) => globalThis.checkViews(some), ofSurface)));
  }
  return faults;
}
