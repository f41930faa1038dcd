import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type ScriptedSite, startScriptedSite } from '../gateways/start-scripted-site.ts';
import { until } from '../until.ts';
import { builtExtension } from './built-extension.ts';
import type { Driver, Page } from './driver/driver.ts';
import { launch } from './driver/launch.ts';

const hosts = ['one.test', 'two.test'] as const;
const statuses = [500, 502, 503, 504, 520];

/** A good page that tells its site if an overlay ever appears on it, however late. */
const watchfulPage = `<!doctype html><title>Good</title><h1>Good</h1><script>
  new MutationObserver(() => {
    if (document.querySelector('backsoon-overlay')) fetch('/overlay-on-good-page?' + location.href);
  }).observe(document, { childList: true, subtree: true });
</script>`;

/** Good and failing in turn; the host changes after every third. */
const visits = Array.from({ length: 50 }, (_, index) => ({
  path: index % 2 === 0 ? `/good/${index}` : `/bad/${index}`,
  host: hosts[Math.floor(index / 3) % 2],
  status: index % 2 === 0 ? 200 : statuses[index % statuses.length],
}));

let site: ScriptedSite;
beforeAll(async () => {
  site = await startScriptedSite();
  site.answer('/first', { status: 502 });
  for (const { path, status = 0 } of visits) {
    site.answer(path, status === 200 ? { body: watchfulPage } : { status });
  }
});
afterAll(() => site.close());

describe.each(['chromium', 'firefox'] as const)('%s', (name) => {
  let driver: Driver;
  let page: Page;
  beforeAll(async () => {
    driver = await launch(name, { extensionFolder: builtExtension(name) });
    page = await driver.newPage();
    // From its first failure on, every visit to a site is recorded: that is how to know below
    // that the extension has dealt with a good page.
    for (const host of hosts) await page.goto(site.url('/first', host));
    await until('both first failures', async () => (await driver.readTries()).length === 2);
  });
  afterAll(() => driver?.close());

  test('50 navigations: help on every failing page, on no good one', async () => {
    const missing: string[] = [];
    for (const { path, host, status } of visits) {
      const url = site.url(path, host);
      await page.goto(url);
      await until(`the try of ${url} in ${name}`, async () =>
        (await driver.readTries()).some((row) => row.path === path),
      );
      if (status === 200) continue;
      const seen = until(`the overlay at ${url}`, async () => {
        const overlay = await page.overlay();
        return (await overlay?.attribute('[data-status]', 'data-status')) === String(status);
      });
      await seen.catch((error) => missing.push(`${error}`));
    }
    const wrong = site.requests.filter((request) => request.path.includes('overlay-on-good-page'));
    expect(missing, `missing in ${name}`).toEqual([]);
    expect(wrong, `overlays on good pages in ${name}`).toEqual([]);
  });
});
