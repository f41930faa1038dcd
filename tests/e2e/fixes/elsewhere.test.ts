import { expect, test } from 'vitest';
import type { Browser } from 'webextension-polyfill';
import { until } from '../../until.ts';
import type { Driver } from '../driver/driver.ts';
import { inEachBrowser } from '../situations/in-each-browser.ts';
import { known } from '../situations/look.ts';
import { pressFix, runFix, showFix } from './press.ts';

/** The extension's API, as its own pages see it. */
declare const chrome: Browser;

/** Cloudflare's own error, by the headers that only Cloudflare sets. */
const cloudflareError = {
  status: 522,
  headers: { server: 'cloudflare', 'cf-ray': '8a1b2c3d4e5f6789-AMS' },
  body: 'error code: 522',
};

/** Addresses of all tabs, also of those that are still on their way. */
function addresses(driver: Driver): Promise<(string | undefined)[]> {
  return driver.evaluate(async () =>
    (await chrome.tabs.query({})).map(({ pendingUrl, url }) => pendingUrl || url),
  );
}

inEachBrowser((stage) => {
  test('the status page of who carries the site opens on a press, and not before', async () => {
    const { driver, site, page } = stage();
    site.answer('/', cloudflareError);
    await page.goto(site.url('/', 'carried.site.example'));
    const overlay = await showFix(page, 'status-page', 522);
    const hints = (await overlay.texts('.fixes li')).join();
    expect(hints).toContain('Opens www.cloudflarestatus.com in a new tab. It sees that you came');
    expect((await addresses(driver)).join()).not.toContain('cloudflarestatus');
    await overlay.click('[data-fix="status-page"]');
    await until('its tab', async () =>
      (await addresses(driver)).includes('https://www.cloudflarestatus.com/'),
    );
  });

  test('a saved copy is asked for without what came behind the path', async () => {
    const { driver, site, page } = stage();
    site.answer('/a', { status: 502, body: '<a href="/home">Home</a>' });
    await page.goto(site.url('/a?secret=1#top', 'copied.site.example'));
    const overlay = await showFix(page, 'saved-copy');
    const address = `copied.site.example:${site.port}/a`;
    expect((await overlay.texts('.fixes li')).join()).toContain(`learns this address: ${address}`);
    expect(await overlay.exists('[data-fix="show-contact"]'), 'a page without such a link').toBe(
      false,
    );
    await overlay.click('[data-fix="saved-copy"]');
    const copy = `https://web.archive.org/web/http://${address}`;
    await until('its tab', async () => (await addresses(driver)).includes(copy));
  });

  test("the network's sign-in is looked for by a plain page, in a tab beside", async () => {
    const { driver, site, page } = stage();
    site.answer('/', { status: 511 });
    await page.goto(site.url('/', 'behind-a-portal.site.example'));
    await runFix(driver, page, 'sign-in', 511);
    // Firefox asks by https first, and by http where nobody answers that.
    await until('its tab', async () =>
      (await addresses(driver)).some((url) => /^https?:\/\/neverssl\.com\/$/.test(url ?? '')),
    );
  });

  const ways = {
    // From the browser's own memory, where that has it.
    'go-back': { path: '/start', requests: ['GET /deep'] },
    'go-home': { path: '/', requests: ['GET /deep', 'GET /'] },
  };
  test('Back and Home lead to pages of the site that work', async () => {
    const { driver, site, page } = stage();
    for (const good of ['/', '/start']) site.answer(good, { body: 'Here it works' });
    site.answer('/deep', { status: 502 });
    await page.goto(site.url('/start', 'wide.site.example'));
    for (const [fix, { path, requests }] of Object.entries(ways)) {
      site.requests.length = 0;
      await page.goto(site.url('/deep', 'wide.site.example'));
      await runFix(driver, page, fix);
      await until(fix, async () => (await driver.addressOf(page)).endsWith(path));
      await until(`${fix} to work`, async () => (await known(driver, page)) === 'worked');
      const asked = site.requests.map(({ method, path }) => `${method} ${path}`);
      expect(asked.slice(0, requests.length), fix).toEqual(requests);
    }
  });

  test('a private window opens where the browser lets us, else the card says how', async () => {
    const { driver, site, page } = stage();
    site.answer('/', { status: 502 });
    await page.goto(site.url('/?kept=1', 'privately.site.example'));
    if (driver.name === 'firefox') {
      const overlay = await showFix(page, 'clear-saved');
      await overlay.click('.ways > summary');
      const words = await overlay.text('[data-row="private-window"]');
      expect(words).toMatch(/Open a private window from the browser's menu/);
      expect(await overlay.exists('[data-fix="private-window"]')).toBe(false);
    } else {
      await pressFix(page, 'private-window');
      await until('the private page', () => site.requests.length === 2);
      expect(site.requests[1]?.path).toBe('/?kept=1');
    }
  });

  test('the page’s own contact link is shown, not followed', async () => {
    const { site, page } = stage();
    site.answer('/', {
      status: 502,
      body: '<p style="height: 3000px">Down.</p><a id="mail" href="mailto:help@shop.example">Write to us</a>',
    });
    await page.goto(site.url('/', 'contact.site.example'));
    await pressFix(page, 'show-contact');
    await until('the link to have the focus', () =>
      page.evaluate(() => document.activeElement?.id === 'mail' && scrollY > 0),
    );
    expect(site.requests).toHaveLength(1);
  });
});
