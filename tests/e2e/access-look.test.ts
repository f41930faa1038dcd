import { describe, expect, test } from 'vitest';
import type { Browser } from 'webextension-polyfill';
import { findCutOff } from '../gallery/checks/find-cut-off.ts';
import { findFaint } from '../gallery/checks/find-faint.ts';
import { readPairs } from '../gallery/checks/read-pairs.ts';
import { until } from '../until.ts';
import { openFailing, overlayIn, unfoldAll } from './access-page.ts';
import type { Driver, Page, Surface } from './driver/driver.ts';
import { screens } from './screens.ts';
import { inEachBrowser, inOneBrowser } from './situations/in-each-browser.ts';
import { popupAbout } from './situations/look.ts';

/** The extension's API, as its own pages see it. */
declare const chrome: Browser;

// How each state looks in each language, theme and zoom, the gallery shows. Here: that the real
// extension brings the same styles to the same words, one journey for each place.

inEachBrowser((stage) => {
  test('the overlay at 200 %: nothing is cut off from pill to details, and it can be read', async () => {
    const { driver, page } = stage();
    await setZoom(driver, page, 2);
    const pill = await openFailing(stage(), { isLong: true });
    expect(await pill.with(findCutOff, '.frame')).toEqual([]);
    await pill.click('.open');
    const card = await overlayIn(page, 'card');
    expect(await animationOf(card)).toBe('rise');
    expect(await card.with(findCutOff, '.frame')).toEqual([]);
    await card.click('.more');
    const details = await overlayIn(page, 'details');
    await unfoldAll(details);
    expect(await details.with(findCutOff, '.frame')).toEqual([]);
    const pairs = await details.with(readPairs, '.frame');
    expect(pairs.length).toBeGreaterThan(50);
    expect(findFaint(pairs)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth > innerWidth)).toBe(
      false,
    );
  });

  test("a person's own wishes: no motion; forced colors: every edge is drawn, and the main button stands out", async ({
    onTestFinished,
  }) => {
    const { driver, page } = stage();
    await driver.setWishes(page, true);
    onTestFinished(() => driver.setWishes(page, false));
    const overlay = await openFailing(stage());
    expect(await animationOf(overlay)).toBe('none');
    const edges = await overlay.with((root) =>
      ['.frame', '.button.main', '.foot'].map((selector) => {
        const element = root.querySelector(selector);
        return element && getComputedStyle(element).borderTopColor;
      }),
    );
    expect(edges).not.toContain('rgba(0, 0, 0, 0)');
    const [main, other] = await overlay.with((root) =>
      [...root.querySelectorAll('.button.main, .quiet .link')].map(
        (element) => getComputedStyle(element).backgroundColor,
      ),
    );
    expect(main).not.toBe(other);
    expect(await overlay.with(() => matchMedia('(forced-colors: active)').matches)).toBe(true);
  });
});

// What differs by engine, the gallery shows in both.
inOneBrowser((stage) => {
  test.each(screens)('$name at 400 %: nothing is cut off, and it can be read', async ({ open }) => {
    const page = await open(stage());
    await setZoom(stage().driver, page, 4);
    await until('the zoom', () => page.evaluate(() => innerWidth <= 325));
    expect(await page.with(findCutOff, 'main')).toEqual([]);
    await setZoom(stage().driver, page, 1);
    const pairs = await page.with(readPairs, 'main');
    expect(pairs.length).toBeGreaterThan(20);
    expect(findFaint(pairs)).toEqual([]);
  });
});

describe('an Arabic browser on a dark system', () => {
  inEachBrowser(
    (stage) => {
      test('it says so, runs its way, and stands in the corner where reading ends', async () => {
        const overlay = await openFailing(stage());
        expect(await languageOf(overlay)).toBe('ar');
        const { left } = await gaps(overlay);
        expect(left).toBe(16);
        const readsFrom = await overlay.with((root) =>
          [...root.querySelectorAll('.title, .title bdi')].map(
            (e) => getComputedStyle(e).direction,
          ),
        );
        // The words run as their language does; a host's name never turns around.
        expect(readsFrom).toEqual(['rtl', 'ltr']);
        const popup = await popupAbout(stage());
        await until('the help', () => popup.exists('.more'));
        expect(await popup.attribute('html', 'dir')).toBe('rtl');
        expect((await popup.attribute('html', 'lang'))?.split('-')[0]).toBe('ar');
      });

      test('the card is dark, unless the person has chosen otherwise', async () => {
        const overlay = await openFailing(stage());
        const shown = await overlay.with((root) => {
          const frame = root.querySelector('.frame');
          return ['auto', 'dark', 'light'].map((theme) => {
            frame?.setAttribute('data-theme', theme);
            return frame && getComputedStyle(frame).backgroundColor;
          });
        });
        expect(shown).toEqual(['rgb(28, 31, 36)', 'rgb(28, 31, 36)', 'rgb(255, 255, 255)']);
      });
    },
    { look: { locale: 'ar', dark: true } },
  );
});

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

function animationOf(overlay: Surface): Promise<string> {
  return overlay.with((root) => {
    const frame = root.querySelector('.frame');
    return frame ? getComputedStyle(frame).animationName : 'no frame';
  });
}
