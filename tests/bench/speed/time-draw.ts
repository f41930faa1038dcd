import type { Page } from '../../e2e/driver/driver.ts';
import type { ScriptedSite } from '../../gateways/start-scripted-site.ts';
import { until } from '../../until.ts';

declare global {
  var drawnMs: number | undefined;
}

/**
 * A gateway's page that notes the frame in which help is first drawn. The hosts of Backsoon and of
 * the yardstick go by the same name.
 */
const failingPage = `<html><head><title>502 Bad Gateway</title><script>
const look = () => {
  if (!document.querySelector('backsoon-overlay')) return;
  observer.disconnect();
  requestAnimationFrame(() => { globalThis.drawnMs = performance.now(); });
};
const observer = new MutationObserver(look);
observer.observe(document, { childList: true, subtree: true });
look();
// The page is a gateway's: help comes later where scripts of a page's own mount.
document.currentScript.remove();
</script></head><body><center><h1>502 Bad Gateway</h1></center><hr><center>nginx</center></body></html>`;

export function prepareSite(site: ScriptedSite): void {
  site.answer('/works', { body: '<!doctype html><title>Works</title><p>It works.' });
  site.answer('/fails', { status: 502, type: 'text/html', body: failingPage });
}

/** Milliseconds from the end of the answer to the first frame with help in it. */
export async function timeDraw(
  page: Page,
  site: ScriptedSite,
  round: number,
  beforehand: () => Promise<void>,
): Promise<number> {
  await page.goto(site.url('/works', 'healthy.test'));
  await beforehand();
  // Each other time the page before is of the same site: then no new process has to start.
  await page.goto(site.url('/fails', round % 2 === 0 ? 'healthy.test' : 'broken.test'));
  const drawn = () =>
    page.evaluate(() => {
      const [load] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
      return globalThis.drawnMs === undefined || !load
        ? null
        : globalThis.drawnMs - load.responseEnd;
    });
  return until('help to be drawn', drawn);
}
