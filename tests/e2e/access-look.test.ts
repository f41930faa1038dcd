import { afterAll, describe, expect, test } from 'vitest';
import type { Browser } from 'webextension-polyfill';
import { until } from '../until.ts';
import { openFailing, overlayIn, unfoldAll } from './access-page.ts';
import { builtExtension } from './built-extension.ts';
import { copyWithLongWords, longLanguage } from './copy-with-long-words.ts';
import type { BrowserName, Driver, Page, Surface } from './driver/driver.ts';
import { findFaults, widenSpaces } from './find-faults.ts';
import { screens } from './screens.ts';
import { inEachBrowser, type Stage } from './situations/in-each-browser.ts';

/** The extension's API, as its own pages see it. */
declare const chrome: Browser;

/** A window of 1280 by 1024 is 320 by 256 at 400 %: as small as WCAG 2.2, 1.4.10, has it. */
const zooms = [1, 2, 4];
const height = 1024;

const languages = [
  { locale: 'en-US', direction: 'ltr' },
  { locale: 'de', direction: 'ltr' },
  { locale: longLanguage, direction: 'ltr' },
  { locale: 'ar', direction: 'rtl' },
] as const;

const copies = {
  chromium: copyWithLongWords(builtExtension('chromium')),
  firefox: copyWithLongWords(builtExtension('firefox')),
};
const findCopy = (name: BrowserName) => copies[name].path;

afterAll(() => {
  for (const copy of Object.values(copies)) copy.remove();
});

describe.each(languages)('in $locale', ({ locale, direction }) => {
  inEachBrowser(
    (stage) => {
      test.each(zooms)('nothing is cut off at zoom %i', async (zoom) => {
        const { page } = stage();
        const pill = await openZoomed(stage(), zoom, true);
        expect(await findFaults(pill, '.frame')).toEqual([]);
        await pill.click('.open');
        const card = await overlayIn(page, 'card');
        expect(await findFaults(card, '.frame')).toEqual([]);
        await card.click('.more');
        const details = await overlayIn(page, 'details');
        await unfoldAll(details);
        expect(await findFaults(details, '.frame')).toEqual([]);
        expect(await page.evaluate(() => document.documentElement.scrollWidth > innerWidth)).toBe(
          false,
        );
      });

      test('nothing is cut off with wider spaces in the text', async () => {
        const overlay = await openZoomed(stage(), 1, false);
        await overlay.click('.more');
        await unfoldAll(overlay);
        await widenSpaces(overlay);
        expect(await findFaults(overlay, '.frame')).toEqual([]);
      });

      test.each(screens)('nothing is cut off in $name', async ({ open }) => {
        const page = await open(stage());
        for (const zoom of zooms) {
          await setZoom(stage().driver, page, zoom);
          await until('the zoom', () => page.evaluate((wide) => innerWidth <= wide, 1300 / zoom));
          expect(await findFaults(page, 'main'), `at zoom ${zoom}`).toEqual([]);
        }
        await setZoom(stage().driver, page, 1);
        await widenSpaces(page);
        expect(await findFaults(page, 'main'), 'with wider spaces').toEqual([]);
      });

      test('it says so, and stands in the corner where reading ends', async () => {
        const overlay = await openZoomed(stage(), 1, false);
        expect(await languageOf(overlay)).toBe(locale.split('-')[0]);
        const { left, right } = await gaps(overlay);
        expect(direction === 'ltr' ? right : left).toBe(16);
        const readsFrom = await overlay.with((root) =>
          [...root.querySelectorAll('.title, .path bdi')].map((e) => getComputedStyle(e).direction),
        );
        // The words run as their language does; a host's name never turns around.
        expect(readsFrom).toEqual([direction, 'ltr']);
      });
    },
    { look: { height, locale } },
    findCopy,
  );
});

describe('a window 600 px high', () => {
  inEachBrowser(
    (stage) => {
      test('shows the buttons, the foot and the close button', async () => {
        const overlay = await openFailing(stage());
        expect(await areInView(overlay, ['.button.main', '.more', '.close'])).toBe(true);
      });

      test('shows what More help opens, and still the way back', async () => {
        const overlay = await openFailing(stage());
        await overlay.click('.more');
        expect(await areInView(overlay, ['.more', '.close', '.details .button'])).toBe(true);
        await overlay.click('[data-part="owner"] button');
        expect(await areInView(overlay, ['.owner > :first-child'])).toBe(true);
      });
    },
    { look: { width: 1024, height: 600 } },
  );
});

describe('what can be pressed', () => {
  inEachBrowser((stage) => {
    test('is large enough', async () => {
      const overlay = await openFailing(stage());
      await overlay.click('.more');
      await unfoldAll(overlay);
      const small = await overlay.with((root) =>
        [...root.querySelectorAll('button, summary')].filter((element) => {
          const { width, height } = element.getBoundingClientRect();
          return height < (element.matches('.button') ? 44 : 24) || width < 24;
        }),
      );
      expect(small).toEqual([]);
    });

    test('the card fades in', async () => {
      expect(await animationOf(await openFailing(stage()))).toBe('rise');
    });
  });
});

describe('a dark system', () => {
  inEachBrowser(
    (stage) => {
      test.each([
        ['auto', 'rgb(28, 31, 36)'],
        ['dark', 'rgb(28, 31, 36)'],
        ['light', 'rgb(255, 255, 255)'],
      ])('the theme "%s" makes the card %s', async (theme, surface) => {
        const overlay = await openFailing(stage());
        const shown = await overlay.with((root, wanted) => {
          const frame = root.querySelector('.frame');
          frame?.setAttribute('data-theme', wanted);
          return frame && getComputedStyle(frame).backgroundColor;
        }, theme);
        expect(shown).toBe(surface);
      });
    },
    { look: { dark: true } },
  );
});

describe("a person's own wishes", () => {
  inEachBrowser(
    (stage) => {
      test('no motion', async () => {
        expect(await animationOf(await openFailing(stage()))).toBe('none');
      });

      test('forced colors: every edge is drawn, and the main button stands out', async () => {
        const overlay = await openFailing(stage());
        const edges = await overlay.with((root) =>
          ['.frame', '.verdict', '.evidence', '.button:not(.main)'].map((selector) => {
            const element = root.querySelector(selector);
            return element && getComputedStyle(element).borderTopColor;
          }),
        );
        expect(edges).not.toContain('rgba(0, 0, 0, 0)');
        const [main, other] = await overlay.with((root) =>
          [...root.querySelectorAll('.buttons > .button')].map(
            (element) => getComputedStyle(element).backgroundColor,
          ),
        );
        expect(main).not.toBe(other);
        expect(await overlay.with(() => matchMedia('(forced-colors: active)').matches)).toBe(true);
      });
    },
    { look: { forcedColors: true, reducedMotion: true } },
  );
});

/** Opens the overlay, as a pill or as a card, in a tab of this zoom. */
async function openZoomed(
  { driver, page, site }: Stage,
  zoom: number,
  isLong: boolean,
): Promise<Surface> {
  await openFailing({ page, site }, { isLong: true });
  await setZoom(driver, page, zoom);
  return openFailing({ page, site }, { isLong });
}

async function setZoom(driver: Driver, page: Page, zoom: number): Promise<void> {
  await driver.evaluate((id, factor) => chrome.tabs.setZoom(id, factor), Number(page.tabId), zoom);
}

/** Of the words, for screen readers; without the region. */
function languageOf(overlay: Surface): Promise<string | undefined> {
  return overlay.with(
    (root) => root.querySelector('.help')?.closest('[lang]')?.getAttribute('lang')?.split('-')[0],
  );
}

function gaps(overlay: Surface): Promise<{ left: number; right: number }> {
  return overlay.with((root) => {
    const frame = root.querySelector('.frame')?.getBoundingClientRect();
    if (!frame) throw new Error('There is no frame.');
    const { clientWidth } = document.documentElement;
    return { left: Math.round(frame.left), right: Math.round(clientWidth - frame.right) };
  });
}

/** Whether the first match of each can be pressed or read where it stands: nothing is above it. */
function areInView(overlay: Surface, selectors: readonly string[]): Promise<boolean> {
  return overlay.with(
    (root, wanted) =>
      wanted.every((selector) => {
        const element = root.querySelector(selector);
        const box = element?.getBoundingClientRect();
        if (!element || !box) return false;
        const shown = [box.top + 2, box.bottom - 2].map((y) =>
          root.elementFromPoint(box.left + box.width / 2, y),
        );
        return shown.every((on) => on && (element.contains(on) || on.contains(element)));
      }),
    selectors,
  );
}

function animationOf(overlay: Surface): Promise<string> {
  return overlay.with((root) => {
    const frame = root.querySelector('.frame');
    return frame ? getComputedStyle(frame).animationName : 'no frame';
  });
}
