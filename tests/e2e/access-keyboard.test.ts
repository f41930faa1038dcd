import { describe, expect, test } from 'vitest';
import { until } from '../until.ts';
import { focused, openFailing, overlayIn, pillNoted, unfoldAll } from './access-page.ts';
import type { Page, Surface } from './driver/driver.ts';
import { inEachBrowser } from './situations/in-each-browser.ts';
import { openDetails } from './situations/look.ts';

/** A public name: of one's own network the card says something else. */
const host = 'shop.example';

inEachBrowser((stage) => {
  test('a card that appears leaves the focus where it is', async () => {
    const overlay = await openFailing(stage());
    expect(await focusedInPage(stage().page)).toBe('TEXTAREA');
    expect(await focused(overlay)).toBeNull();
  });

  test('Tab goes through the card as one reads it, and out again', async () => {
    const overlay = await openFailing(stage());
    const reached = await tabThrough(stage().page, overlay);
    expect(reached).toEqual(await listControls(overlay));
    expect(reached.slice(0, 2)).toEqual(['Close', 'Try again']);
    expect(reached.at(-1)).toBe('Why, and more help');
  });

  test('Tab reaches everything in the details, each further down than the one before', async () => {
    const overlay = await openFailing(stage());
    await openDetails(overlay);
    await unfoldAll(overlay);
    await stage().page.click('textarea');
    const reached = await tabThrough(stage().page, overlay);
    expect(reached.length).toBeGreaterThan(10);
    expect(reached).toEqual(await listControls(overlay));
    expect(await isInReadingOrder(overlay)).toBe(true);
  });

  test('Shift+Tab goes the same way back', async () => {
    const { page } = stage();
    const overlay = await openFailing(stage());
    const controls = await listControls(overlay);
    await tabTo(page, overlay, 'Why, and more help');
    await page.press('Shift+Tab');
    expect(await focused(overlay)).toBe(controls.at(-2));
  });

  test('Enter and Space open the help, and close it', async () => {
    const { page } = stage();
    const overlay = await openFailing(stage());
    await tabTo(page, overlay, 'Why, and more help');
    for (const key of ['Enter', 'Space'] as const) {
      expect(await overlay.attribute('.more', 'aria-expanded')).toBe('false');
      await page.press(key);
      await overlayIn(page, 'details');
      expect(await focused(overlay)).toBe('Less help');
      expect(await overlay.attribute('.more', 'aria-expanded')).toBe('true');
      await page.press(key);
      await overlayIn(page, 'card');
      expect(await focused(overlay)).toBe('Why, and more help');
    }
  });

  test('Enter and Space unfold a part, and fold it', async () => {
    const { page } = stage();
    const overlay = await openFailing(stage());
    await openDetails(overlay);
    await tabTo(page, overlay, 'Is this your site?');
    const isOpen = () => overlay.attribute('[data-part="owner"] button', 'aria-expanded');
    for (const key of ['Enter', 'Space'] as const) {
      await page.press(key);
      expect(await isOpen()).toBe('true');
      expect(await overlay.exists('.owner')).toBe(true);
      await page.press(key);
      expect(await isOpen()).toBe('false');
      expect(await focused(overlay)).toBe('Is this your site?');
    }
  });

  test('a pill opens by keyboard, and the focus goes on from the title', async () => {
    const { page } = stage();
    const overlay = await openFailing(stage(), { isLong: true, host });
    await tabTo(page, overlay, 'Error: most likely not you. Show help');
    expect(await overlay.attribute('.open', 'aria-expanded')).toBe('false');
    await page.press('Enter');
    await overlayIn(page, 'card');
    expect(await focused(overlay)).toContain('is not working.');
    await page.press('Tab');
    expect(await focused(overlay)).toBe('Try again');
  });

  test('a question that takes the place of its button takes the focus too', async () => {
    const { page } = stage();
    const overlay = await openFailing(stage());
    await openDetails(overlay);
    await unfoldAll(overlay);
    await page.click('textarea');
    await tabTo(page, overlay, 'Clear: Sign out and clear data');
    await page.press('Enter');
    expect(await focused(overlay)).toBe('Not now');
    await page.press('Enter');
    expect(await focused(overlay)).toBe('Clear: Sign out and clear data');
    expect(await overlay.exists('.fix-warning')).toBe(false);
  });

  test('opening a pill scrolls nothing of the page', async () => {
    const { page } = stage();
    const overlay = await openFailing(stage(), { isLong: true });
    const where = () => page.evaluate(() => scrollY);
    await overlay.click('.open');
    await (await overlayIn(page, 'card')).click('.more');
    await overlayIn(page, 'details');
    await overlay.click('[data-part="owner"] button');
    expect(await where()).toBe(0);
  });

  describe('Escape', () => {
    test('inside the card: from details to card to pill, with the focus inside', async () => {
      const { driver, page } = stage();
      const overlay = await openFailing(stage(), { host });
      await countEscapes(page);
      await openDetails(overlay);
      await tabTo(page, overlay, 'Is this your site?');
      await page.press('Escape');
      await overlayIn(page, 'card');
      expect(await focused(overlay)).toBe('Why, and more help');
      await page.press('Escape');
      await overlayIn(page, 'pill');
      expect(await focused(overlay)).toBe('Error: most likely not you. Show help');
      expect(await escapesSeenBy(page)).toBe(0);
      await pillNoted(driver);
    });

    test('works after a press on the words of the card, too', async () => {
      const { driver, page } = stage();
      const overlay = await openFailing(stage());
      await overlay.click('.line');
      await page.press('Escape');
      await overlayIn(page, 'pill');
      await pillNoted(driver);
    });

    test("in the page, and on the pill, it is the page's", async () => {
      const { driver, page } = stage();
      const overlay = await openFailing(stage());
      await countEscapes(page);
      await page.click('textarea');
      await page.press('Escape');
      expect(await escapesSeenBy(page)).toBe(1);
      expect(await overlay.attribute('[data-state]', 'data-state')).toBe('card');
      await overlay.click('.line');
      await page.press('Escape');
      await overlayIn(page, 'pill');
      await page.press('Escape');
      expect(await escapesSeenBy(page)).toBe(2);
      await pillNoted(driver);
    });
  });

  test('the close button closes for this page, and gives the focus back', async () => {
    const { page } = stage();
    const overlay = await openFailing(stage());
    await tabTo(page, overlay, 'Close');
    await page.press('Enter');
    await until('no overlay', async () => (await page.overlay()) === null);
    expect(await focusedInPage(page)).toBe('TEXTAREA');
  });

  test('what a script presses does nothing', async () => {
    const { page, site } = stage();
    const overlay = await openFailing(stage());
    await openDetails(overlay);
    await unfoldAll(overlay);
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
});

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
