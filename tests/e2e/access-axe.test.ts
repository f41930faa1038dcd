import axe, { type AxeResults } from 'axe-core';
import { describe, expect, test } from 'vitest';
import { until } from '../until.ts';
import { type OverlayState, openFailing, unfoldAll } from './access-page.ts';
import type { Page } from './driver/driver.ts';
import { screens } from './screens.ts';
import { inEachBrowser } from './situations/in-each-browser.ts';
import { popupAbout } from './situations/look.ts';

/** axe's own script, as something that runs in a page. */
const loadAxe = new Function(axe.source) as () => void;

const states: readonly OverlayState[] = ['pill', 'card', 'details'];

inEachBrowser((stage) => {
  // axe can not look into a closed root: what stands in it is put into an empty page of ours.
  test.each(states)('axe finds nothing in the overlay as %s', async (state) => {
    const { driver, page } = stage();
    const overlay = await openFailing(stage(), { isLong: state === 'pill' });
    if (state === 'details') {
      await overlay.click('.more');
      await unfoldAll(overlay);
    }
    const blank = await driver.openExtensionPage('popup.html?tabId=-1');
    await blank.evaluate(
      (html) => {
        document.title = 'Overlay';
        document.body.innerHTML = `<main><h1>A page</h1>${html}</main>`;
      },
      await overlay.html(),
    );
    expect(await blank.attribute('[data-state]', 'data-state')).toBe(state);
    expect(await violations(blank)).toEqual([]);
    await page.bringToFront();
  });

  test('axe finds nothing in the popup as it opens', async () => {
    await openFailing(stage());
    const popup = await popupAbout(stage());
    await until('help in the popup', () => popup.exists('.more'));
    expect(await violations(popup)).toEqual([]);
  });

  test.each(screens)('axe finds nothing in $name', async ({ open }) => {
    expect(await violations(await open(stage()))).toEqual([]);
  });
});

describe('dark', () => {
  inEachBrowser(
    (stage) => {
      test.each(screens)('axe finds nothing in $name', async ({ open }) => {
        expect(await violations(await open(stage()))).toEqual([]);
      });
    },
    { look: { dark: true } },
  );
});

/** Each as `rule: element`. What only a look can tell is not in it. */
async function violations(page: Page): Promise<string[]> {
  await page.evaluate(loadAxe);
  const found = await page.evaluate(async () => {
    // Halfway through its fade, a text has another color.
    await Promise.all(document.getAnimations().map(({ finished }) => finished));
    const { axe: here } = globalThis as unknown as { axe: typeof axe };
    const results: AxeResults = await here.run(document, { resultTypes: ['violations'] });
    return results.violations.map(({ id, nodes }) => ({ id, nodes: nodes.map((n) => n.html) }));
  });
  return found.flatMap(({ id, nodes }) => nodes.map((html) => `${id}: ${html}`));
}
