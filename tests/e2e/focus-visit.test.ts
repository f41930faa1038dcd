import { expect, test } from 'vitest';
import { until } from '../until.ts';
import { pressFocusKeys } from './access-page.ts';
import type { Page, Surface } from './driver/driver.ts';
import { inEachBrowser } from './situations/in-each-browser.ts';
import { overlayAbout } from './situations/look.ts';

const focusedInside = (overlay: Surface) =>
  overlay.with((root) => ('activeElement' in root ? root.activeElement?.localName : null) ?? null);

const focusedOutside = (page: Page) =>
  page.evaluate(() => document.activeElement?.id ?? document.activeElement?.localName);

inEachBrowser((stage) => {
  test.each([
    ['an open card', '<input id="field">', 'card'],
    [
      'a pill, which opens',
      `<input id="field">${'<p><a href="/">Words</a></p>'.repeat(200)}`,
      'pill',
    ],
  ])('the keys lead to %s and back', async (_what, body, state) => {
    const { driver, site, page } = stage();
    site.answer('/', { status: 502, body: `<!doctype html><title>502</title>${body}` });
    await page.goto(site.url('/', 'keys.test'));
    const overlay = await overlayAbout(page, 502);
    await until(
      `the ${state}`,
      async () => (await overlay.attribute('.help', 'data-state')) === state,
    );
    await page.evaluate(() => document.getElementById('field')?.focus());

    expect(await pressFocusKeys(driver, page)).toBe(true);
    await until('the focus on the heading', async () => (await focusedInside(overlay)) === 'h2');
    expect(await pressFocusKeys(driver, page)).toBe(true);
    await until('the focus where it was', async () => (await focusedOutside(page)) === 'field');
  });

  test('Escape in the card gives the focus back too', async () => {
    const { driver, site, page } = stage();
    site.answer('/', { status: 502, body: '<!doctype html><title>502</title><input id="field">' });
    await page.goto(site.url('/', 'escape.test'));
    const overlay = await overlayAbout(page, 502);
    await until(
      'the card',
      async () => (await overlay.attribute('.help', 'data-state')) === 'card',
    );
    await page.evaluate(() => document.getElementById('field')?.focus());
    await pressFocusKeys(driver, page);
    await until('the focus on the heading', async () => (await focusedInside(overlay)) === 'h2');
    await page.press('Escape');
    await until(
      'the pill',
      async () => (await overlay.attribute('.help', 'data-state')) === 'pill',
    );
    expect(await focusedOutside(page)).toBe('field');
  });
});
