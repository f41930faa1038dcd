import type { ServedGallery } from '../gallery/serve-gallery.ts';
import { until } from '../until.ts';
import type { Page } from './driver/driver.ts';
import type { Stage } from './situations/in-each-browser.ts';

/** Shows one state of the gallery in the tab, and waits until all of it is drawn. */
export async function openState(
  { page }: Pick<Stage, 'page'>,
  { url }: ServedGallery,
  state: string,
): Promise<Page> {
  await page.goto(`${url}?state=${state}&theme=light`);
  await until(`the state ${state}`, () => page.exists('html[data-ready]'));
  return page;
}
