import { until } from '../until.ts';
import type { Driver, Page, Surface } from './driver/driver.ts';

/** The help as a visitor sees it, on the page or in the popup. */
export type SeenHelp = {
  status: string | null;
  side: string | null;
  answerer: string | null;
  where: string | null;
  text: string;
};

type Where = 'overlay' | 'popup';

/**
 * Waits for the help with this status, on the page or in the popup that opened itself; and until it
 * names `answerer`, where that is given: a page may tell of its author only once all of it is there.
 */
export function readHelp(
  driver: Driver,
  page: Page,
  where: Where,
  status: number,
  answerer?: string,
): Promise<SeenHelp> {
  return until(`the ${where} about ${status} in ${driver.name}`, async () => {
    const surface = await (where === 'overlay' ? page.overlay() : driver.popup());
    const seen = surface && (await lookAt(surface));
    const isNamed = answerer === undefined || seen?.answerer === answerer;
    if (seen?.status !== String(status) || !isNamed)
      throw new Error(await describe(driver, page, seen));
    return seen;
  });
}

/** Reads the help on one surface; `null` if it has none. Opens a pill. */
export async function lookAt(surface: Surface): Promise<SeenHelp | null> {
  const state = await surface.attribute('[data-state]', 'data-state');
  if (state === null) return null;
  if (state === 'pill') {
    await surface.click('[data-state="pill"] [aria-expanded="false"]');
    return null;
  }
  return {
    status: await surface.attribute('[data-state]', 'data-status'),
    side: await surface.attribute('[data-state]', 'data-side'),
    answerer: await surface.attribute('[data-state]', 'data-answerer'),
    where: await surface.attribute('[data-state]', 'data-where'),
    text: (await surface.text('[data-state]')) ?? '',
  };
}

async function describe(driver: Driver, page: Page, seen: SeenHelp | null): Promise<string> {
  const address = await driver.addressOf(page);
  const shown = await page.text('body').catch(() => null);
  return `at ${address}: ${seen ? JSON.stringify(seen) : 'no help'}; the page reads: ${shown}`;
}
