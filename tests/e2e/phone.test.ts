import { expect, test } from 'vitest';
import { until } from '../until.ts';
import type { Surface } from './driver/driver.ts';
import { inOneBrowser, type Stage } from './situations/in-each-browser.ts';
import { overlayAbout } from './situations/look.ts';

/** All sizes in px as the eye sees them; a phone is 412 of them wide. */
interface Seen {
  readonly smallestText: number;
  readonly lowestButton: number;
  readonly width: number;
  /** How far the card stands out of what the person sees. */
  readonly outside: number;
}

async function look(surface: Surface, frame: string): Promise<Seen> {
  return surface.with((root, selector) => {
    const view = window.visualViewport;
    const box = root.querySelector(selector)?.getBoundingClientRect();
    if (!view || !box) throw new Error('nothing to see');
    const { scale, offsetLeft, offsetTop, width, height } = view;
    const visible = [...root.querySelectorAll<HTMLElement>(`${selector} *`)].filter(
      (element) => element.checkVisibility() && !element.closest('.for-ears'),
    );
    const texts = visible.filter(({ childNodes }) =>
      [...childNodes].some((node) => node.nodeType === 3 && node.nodeValue?.trim()),
    );
    const buttons = visible.filter((element) => element.matches('button, summary, select'));
    const zoomOf = (element: Element) =>
      (element as { currentCSSZoom?: number }).currentCSSZoom ?? 1;
    return {
      smallestText: Math.min(
        ...texts.map(
          (element) =>
            Number.parseFloat(getComputedStyle(element).fontSize) * zoomOf(element) * scale,
        ),
      ),
      lowestButton: Math.min(
        ...buttons.map((element) => element.getBoundingClientRect().height * scale),
      ),
      width: box.width * scale,
      outside: Math.max(
        offsetLeft - box.left,
        offsetTop - box.top,
        box.right - (offsetLeft + width),
        box.bottom - (offsetTop + height),
      ),
    };
  }, frame);
}

async function openCard({ site, page }: Stage, head: string): Promise<Surface> {
  await page.becomePhone?.();
  site.answer('/', { status: 502, body: `${head}<h1>502 Bad Gateway</h1><hr>nginx` });
  await page.goto(site.url('/', 'phone.test'));
  const overlay = await overlayAbout(page, 502);
  await until('the card', () => overlay.exists('[data-state="card"]'));
  return overlay;
}

const tag = '<meta name="viewport" content="width=device-width">';

// Only Chromium shows a page as a phone does: Firefox for Android is no program for this machine.
inOneBrowser((stage) => {
  test.each([
    ['with a viewport tag', tag],
    ['without a viewport tag', ''],
    ['with zoom on its root', `${tag}<html style="zoom:1.5">`],
  ])('a page %s: the card is large enough to read, and whole', async (_name, head) => {
    const { site, page } = stage();
    const overlay = await openCard(stage(), head);
    const seen = await until('the card in its place', async () => {
      const found = await look(overlay, '.frame');
      return found.outside <= 0.5 ? found : null;
    });
    expect(seen.smallestText).toBeGreaterThanOrEqual(13.95);
    expect(seen.lowestButton).toBeGreaterThanOrEqual(43.9);
    expect(seen.width).toBeGreaterThan(370);
    site.answer('/', { body: 'Welcome' });
    await overlay.click('[data-fix="try-again"]');
    await until('the page', async () => (await page.text('body')) === 'Welcome');
  });

  test('a pinch enlarges the card, and leaves it whole', async () => {
    const { page } = stage();
    const overlay = await openCard(stage(), '');
    const before = await look(overlay, '.frame');
    await page.pinch?.(1.2);
    const after = await until('the card in its place', async () => {
      const found = await look(overlay, '.frame');
      return found.outside <= 0.5 && found.smallestText > before.smallestText * 1.1 ? found : null;
    });
    expect(after.width).toBeLessThan(412);
  });

  test.each(['popup.html', 'options.html', 'welcome.html'])('%s fits a phone', async (path) => {
    const page = await stage().driver.openExtensionPage(path);
    await page.becomePhone?.();
    await until('the page', () => page.exists('#app > *'));
    const seen = await look(page, 'body');
    expect(seen.width).toBeCloseTo(412, 0);
    expect(seen.smallestText).toBeGreaterThanOrEqual(13.95);
    expect(seen.lowestButton).toBeGreaterThanOrEqual(43.9);
    expect(page.errors).toEqual([]);
  });
});
