import { expect, test } from 'vitest';
import { until } from '../until.ts';
import { focused, openFailing, overlayIn, pillNoted, unfoldAll } from './access-page.ts';
import type { Page, Surface } from './driver/driver.ts';
import { inEachBrowser } from './situations/in-each-browser.ts';

/** A public name: of one's own network the card says something else. */
const host = 'shop.example';

inEachBrowser((stage) => {
  test('the card takes no focus; Tab goes through it as one reads it, out again, and back; closed by key, it gives the focus back', async () => {
    const { page } = stage();
    const overlay = await openFailing(stage());
    expect(await focusedInPage(page)).toBe('TEXTAREA');
    expect(await focused(overlay)).toBeNull();

    const controls = await listControls(overlay);
    const reached = await tabThrough(page, overlay);
    expect(reached).toEqual(controls);
    expect(reached.slice(0, 2)).toEqual(['Close', 'Try again']);
    expect(reached.at(-1)).toBe('Why, and more help');

    await page.click('textarea');
    await tabTo(page, overlay, 'Why, and more help');
    await page.press('Shift+Tab');
    await focusOn(overlay, controls.at(-2));

    await page.click('textarea');
    await tabTo(page, overlay, 'Close');
    await page.press('Enter');
    await until('no overlay', async () => (await page.overlay()) === null);
    expect(await focusedInPage(page)).toBe('TEXTAREA');
  });

  test('in the details: parts by key, everything in the order of reading, and nothing for a script', async () => {
    const { page, site } = stage();
    const overlay = await openFailing(stage());
    await overlay.click('.more');
    await tabTo(page, overlay, 'Is this your site?');
    const isOpen = (wanted: boolean) =>
      until(`aria-expanded="${wanted}"`, () =>
        overlay.exists(`[data-part="owner"] button[aria-expanded="${wanted}"]`),
      );
    for (const key of ['Enter', 'Space'] as const) {
      await page.press(key);
      await isOpen(true);
      await until('its content', () => overlay.exists('.owner'));
      await page.press(key);
      await isOpen(false);
      await focusOn(overlay, 'Is this your site?');
    }

    await unfoldAll(overlay);
    await page.click('textarea');
    const reached = await tabThrough(page, overlay);
    expect(reached.length).toBeGreaterThan(10);
    expect(reached).toEqual(await listControls(overlay));
    expect(await isInReadingOrder(overlay)).toBe(true);

    const before = { words: await overlay.text('[data-state]'), requests: site.requests.length };
    await overlay.with((root) => {
      for (const each of root.querySelectorAll<HTMLElement>('button, summary')) each.click();
      const event = new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, composed: true });
      root.querySelector('.more')?.dispatchEvent(event);
    });
    await page.evaluate(() => document.querySelector<HTMLElement>('backsoon-overlay')?.click());
    expect(await overlay.text('[data-state]')).toBe(before.words);
    expect(site.requests.length).toBe(before.requests);
    expect(await page.overlay()).not.toBeNull();
  });

  test('a question that takes the place of its button takes the focus too', async () => {
    const { page } = stage();
    const overlay = await openFailing(stage());
    await overlay.click('.more');
    await unfoldAll(overlay);
    await page.click('textarea');
    await tabTo(page, overlay, 'Clear: Sign out and clear data');
    await page.press('Enter');
    await focusOn(overlay, 'Not now');
    await page.press('Enter');
    await focusOn(overlay, 'Clear: Sign out and clear data');
    expect(await overlay.exists('.fix-warning')).toBe(false);
  });

  test('Enter and Space open the help, and close it; Escape does so step by step, and else is the page’s', async () => {
    const { driver, page } = stage();
    const overlay = await openFailing(stage(), { host });
    await countEscapes(page);
    await page.press('Escape');
    expect(await escapesSeenBy(page), 'outside the card').toBe(1);
    expect(await overlay.attribute('[data-state]', 'data-state')).toBe('card');

    await tabTo(page, overlay, 'Why, and more help');
    for (const key of ['Enter', 'Space'] as const) {
      expect(await overlay.attribute('.more', 'aria-expanded'), key).toBe('false');
      await page.press(key);
      await overlayIn(page, 'details');
      await focusOn(overlay, 'Less help');
      expect(await overlay.attribute('.more', 'aria-expanded'), key).toBe('true');
      await page.press(key);
      await overlayIn(page, 'card');
      await focusOn(overlay, 'Why, and more help');
    }

    await page.press('Enter');
    await overlayIn(page, 'details');
    await tabTo(page, overlay, 'Is this your site?');
    await page.press('Escape');
    await overlayIn(page, 'card');
    await focusOn(overlay, 'Why, and more help');
    await page.press('Escape');
    await overlayIn(page, 'pill');
    await focusOn(overlay, 'Error: most likely not you. Show help');
    expect(await escapesSeenBy(page), 'inside').toBe(1);
    await page.press('Escape');
    expect(await escapesSeenBy(page), 'on the pill').toBe(2);

    await overlay.click('.open');
    await overlayIn(page, 'card');
    await overlay.click('.line');
    await page.press('Escape');
    await overlayIn(page, 'pill');
    expect(await escapesSeenBy(page), 'after a press on its words').toBe(2);
    await pillNoted(driver);
  });

  test('a pill opens by key, the focus goes on from the title, and nothing of the page scrolls', async () => {
    const { page } = stage();
    const overlay = await openFailing(stage(), { isLong: true, host });
    await tabTo(page, overlay, 'Error: most likely not you. Show help');
    expect(await overlay.attribute('.open', 'aria-expanded')).toBe('false');
    await page.press('Enter');
    await overlayIn(page, 'card');
    await until('the focus on the title', async () =>
      (await focused(overlay))?.includes('is not working.'),
    );
    await page.press('Tab');
    await focusOn(overlay, 'Try again');
    await overlay.click('.more');
    await overlayIn(page, 'details');
    await overlay.click('[data-part="owner"] button');
    expect(await page.evaluate(() => scrollY)).toBe(0);
  });
});

/** What a key has pressed acts a moment later. */
async function focusOn(overlay: Surface, label: string | undefined): Promise<void> {
  await until(`the focus on "${label}"`, async () => {
    const now = await focused(overlay);
    if (now !== label) throw new Error(String(now));
    return true;
  });
}

function focusedInPage(page: Page): Promise<string | undefined> {
  return page.evaluate(() => document.activeElement?.tagName);
}

/** From now on the page counts each Escape that reaches it. */
async function countEscapes(page: Page): Promise<void> {
  await page.evaluate(() => {
    const counted = globalThis as unknown as { escapes: number };
    counted.escapes = 0;
    addEventListener('keydown', ({ key }) => {
      if (key === 'Escape') counted.escapes += 1;
    });
  });
}

function escapesSeenBy(page: Page): Promise<number> {
  return page.evaluate(() => (globalThis as unknown as { escapes: number }).escapes);
}

/**
 * Presses Tab from the page's own field on until it leaves the overlay; what had the focus on the
 * way.
 */
async function tabThrough(page: Page, overlay: Surface): Promise<string[]> {
  const reached: string[] = [];
  for (;;) {
    await page.press('Tab');
    const label = await focused(overlay);
    if (label === null || reached.length > 50) return reached;
    reached.push(label);
  }
}

async function tabTo(page: Page, overlay: Surface, label: string): Promise<void> {
  const passed = [];
  while (passed.length < 60) {
    const now = await focused(overlay);
    if (now === label) return;
    passed.push(now);
    await page.press('Tab');
  }
  throw new Error(`Tab leads to ${passed.join(', ')}, and not to ${label}.`);
}

/** The labels of all that can be operated, in the order of the markup. */
function listControls(overlay: Surface): Promise<string[]> {
  return overlay.with((root) =>
    [...root.querySelectorAll<HTMLElement>('button, summary, a[href], input')].map((each) =>
      (each.getAttribute('aria-label') ?? each.textContent).trim(),
    ),
  );
}

/** From top to bottom; what stands on one line is not compared. */
function isInReadingOrder(overlay: Surface): Promise<boolean> {
  return overlay.with((root) => {
    const scroller = root.querySelector('.help');
    if (scroller) scroller.scrollTop = 0;
    const tops = [...root.querySelectorAll('button, summary, a[href], input')].map((each) =>
      Math.round(each.getBoundingClientRect().top / 8),
    );
    return tops.every((top, index) => top >= (tops[index - 1] ?? top));
  });
}
