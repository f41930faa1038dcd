import { expect, test } from 'vitest';
import { until } from '../until.ts';
import { overlayIn, pressFocusKeys } from './access-page.ts';
import type { Page, Surface } from './driver/driver.ts';
import { inEachBrowser } from './situations/in-each-browser.ts';

const focusedInside = (overlay: Surface) =>
  overlay.with((root) => ('activeElement' in root ? root.activeElement?.localName : null) ?? null);

const focusedOutside = (page: Page) =>
  page.evaluate(() => document.activeElement?.id ?? document.activeElement?.localName);

inEachBrowser((stage) => {
  async function isLedTo(body: string, state: 'card' | 'pill'): Promise<Surface> {
    const { driver, site, page } = stage();
    site.answer('/', { status: 502, body: `<!doctype html><title>502</title>${body}` });
    await page.goto(site.url('/', 'keys.test'));
    const overlay = await overlayIn(page, state);
    await page.evaluate(() => document.getElementById('field')?.focus());

    expect(await pressFocusKeys(driver, page)).toBe(true);
    await until('the focus on the heading', async () => (await focusedInside(overlay)) === 'h2');
    expect(await pressFocusKeys(driver, page)).toBe(true);
    await until('the focus where it was', async () => (await focusedOutside(page)) === 'field');
    return overlay;
  }

  test('the keys lead to an open card and back, and Escape in it gives the focus back too', async () => {
    const { driver, page } = stage();
    const overlay = await isLedTo('<input id="field">', 'card');
    await pressFocusKeys(driver, page);
    await until('the focus on the heading', async () => (await focusedInside(overlay)) === 'h2');
    await page.press('Escape');
    await overlayIn(page, 'pill');
    expect(await focusedOutside(page)).toBe('field');
  });

  test('the keys lead to a pill, which opens, and back', async () => {
    await isLedTo(`<input id="field">${'<p><a href="/">Words</a></p>'.repeat(200)}`, 'pill');
  });
});
