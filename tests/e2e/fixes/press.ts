import { until } from '../../until.ts';
import type { Page, Surface } from '../driver/driver.ts';
import { overlayAbout } from '../situations/look.ts';

/** Presses a fix in the overlay about this code, opening what hides it, as a person would. */
export async function pressFix(page: Page, fix: string, status = 502): Promise<Surface> {
  const overlay = await showFix(page, fix, status);
  await overlay.click(`[data-fix="${fix}"]`);
  return overlay;
}

/** Opens the overlay about this code as far as the fix can be pressed. */
export async function showFix(page: Page, fix: string, status = 502): Promise<Surface> {
  const overlay = await overlayAbout(page, status);
  await until('the card to open', async () => {
    // It waits for the person if its words would tell the page what other sites did.
    if (await overlay.exists('[data-state="pill"]')) await overlay.click('.open');
    return overlay.exists('.more');
  });
  if (!(await overlay.exists(`[data-fix="${fix}"]`))) {
    await overlay.click('.more');
    await until(`${fix} to be offered`, () => overlay.exists(`[data-fix="${fix}"]`));
  }
  if (await overlay.exists(`.ways:not([open]) [data-fix="${fix}"]`)) {
    await overlay.click('.ways > summary');
  }
  return overlay;
}

/** The overlay's progress text, once it matches. */
export async function said(page: Page, what: RegExp, status = 502): Promise<string> {
  return until(`the overlay to say ${what}`, async () => {
    const words = await (await overlayAbout(page, status)).text('[data-state]');
    return words && what.test(words) ? words : null;
  });
}
