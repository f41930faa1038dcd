import { afterAll, beforeAll, expect, test } from 'vitest';
import { type ServedGallery, serveBuiltGallery } from '../gallery/serve-gallery.ts';
import type { Page } from './driver/driver.ts';
import { openState } from './open-state.ts';
import { inEachBrowser } from './situations/in-each-browser.ts';

let gallery: ServedGallery;
beforeAll(async () => {
  gallery = await serveBuiltGallery();
});
afterAll(() => gallery.close());

/** What Tab reaches: what it is, and how it shows that it has the focus. */
interface Stop {
  readonly name: string;
  readonly ring: string;
  readonly isInView: boolean;
}

inEachBrowser((stage) => {
  test.each(['popup-failing-details', 'site-failing', 'options', 'welcome-pinned'])(
    'Tab goes through %s as one reads it, and is seen',
    async (state) => {
      const page = await openState(stage(), gallery, state);
      const controls = await listControls(page);
      const stops = await tabThrough(page, controls.length);
      expect(stops.map(({ name }) => name)).toEqual(controls);
      expect(stops.filter(({ ring, isInView }) => ring === 'none' || !isInView)).toEqual([]);
    },
  );

  test('arrow keys move within every chart, and what they reach is said and shown', async () => {
    const popup = await openState(stage(), gallery, 'site-failing');
    const charts = await popup.evaluate(() =>
      [...document.querySelectorAll('[role="slider"]')].map((list) =>
        list.getAttribute('aria-label'),
      ),
    );
    expect(charts).toHaveLength(2);
    for (const [index, chart] of charts.entries()) {
      const first = await enterChart(popup, index);
      // At an end of it: one of the two moves on.
      const moved = await pressUntilMoved(popup, first.label);
      expect(moved.list, String(chart)).toBe(first.list);
      expect(moved.label).not.toBe(first.label);
      expect(moved.shown).toContain(moved.label);
      await popup.press('Tab');
      expect((await readMark(popup)).list, `after ${chart}`).toBeNull();
    }
  });
});

/** All that Tab should reach, in the order of the markup; of radio buttons, one. */
function listControls(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const selector =
      'button:enabled, summary, a[href], input:enabled, select:enabled, [tabindex="0"]';
    return [...document.querySelectorAll<HTMLElement>(selector)]
      .filter((each) => each.tabIndex >= 0 && each.checkVisibility() && !each.closest('[inert]'))
      .filter((each) => {
        if (!(each instanceof HTMLInputElement) || each.type !== 'radio') return true;
        return each.checked;
      })
      .map((each) => `${each.localName}: ${each.getAttribute('aria-label') ?? each.textContent}`);
  });
}

/** From the top of the page on. */
async function tabThrough(page: Page, count: number): Promise<Stop[]> {
  await page.evaluate(() => {
    const start = document.createElement('span');
    start.tabIndex = -1;
    document.body.prepend(start);
    start.focus();
  });
  const stops: Stop[] = [];
  for (let press = 0; press < count; press++) {
    await page.press('Tab');
    stops.push(
      await page.evaluate(() => {
        const element = document.activeElement;
        if (!element) return { name: 'nothing', ring: 'none', isInView: false };
        const { outlineStyle } = getComputedStyle(element);
        const { top, bottom } = element.getBoundingClientRect();
        return {
          name: `${element.localName}: ${element.getAttribute('aria-label') ?? element.textContent}`,
          ring: outlineStyle,
          isInView: bottom > 0 && top < innerHeight,
        };
      }),
    );
  }
  return stops;
}

interface Mark {
  readonly list: string | null;
  readonly label: string;
  /** The line below the chart, for those who see. */
  readonly shown: string;
}

function readMark(page: Page): Promise<Mark> {
  return page.evaluate(() => {
    const slider = document.activeElement?.closest('[role="slider"]');
    return {
      list: slider?.getAttribute('aria-label') ?? null,
      label: slider?.getAttribute('aria-valuetext') ?? '',
      shown: slider?.closest('.chart')?.querySelector('.chart-readout')?.textContent ?? '',
    };
  });
}

/** Onto its one stop, as Tab would. */
async function enterChart(page: Page, index: number): Promise<Mark> {
  await page.evaluate((wanted) => {
    document.querySelectorAll<HTMLElement>('[role="slider"]')[wanted]?.focus();
  }, index);
  return readMark(page);
}

async function pressUntilMoved(page: Page, from: string): Promise<Mark> {
  for (const key of ['ArrowLeft', 'ArrowRight'] as const) {
    await page.press(key);
    const now = await readMark(page);
    if (now.label !== from) return now;
  }
  throw new Error(`No arrow key leads away from "${from}".`);
}
