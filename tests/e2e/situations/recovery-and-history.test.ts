import { expect, test } from 'vitest';
import { until } from '../../until.ts';
import type { Page } from '../driver/driver.ts';
import { oneByOne } from '../one-by-one.ts';
import { inEachBrowser, type Stage } from './in-each-browser.ts';
import {
  badgeSays,
  isSilent,
  overlayAbout,
  overlayStatus,
  popupAbout,
  popupShows,
  silent,
  triesOf,
} from './look.ts';

/** Firefox keeps failed pages too in its back/forward cache, Chromium only good ones. */
const kept = { headers: { 'cache-control': 'no-cache' } };
const notKept = {
  headers: { 'cache-control': 'no-store' },
  body: '<script>onunload = () => 1</script>',
};

/** Its image never comes: it is loaded, and so refreshes itself, once that is taken out. */
const untilLetGo = '<img src="/never">';

inEachBrowser((stage) => {
  test('502, reload, 200: all is gone at once, and history knows that it worked again', async () => {
    const { driver, site, page } = stage();
    site.answer('/', { status: 502 });
    await page.goto(site.url('/', 'recovers.site.test'));
    await overlayAbout(page, 502);
    await badgeSays(driver, page, '502');
    const popup = await popupAbout(stage());
    await until('the help in the popup', () => popup.exists('[data-status="502"]'));

    site.answer('/', { body: 'Fine again' });
    await page.bringToFront();
    await page.reload();
    expect(await isSilent(driver, page)).toBe(silent);
    await until('no help in the popup', async () => !(await popup.exists('[data-status]')));
    const tries = await triesOf(driver, 'recovers.site.test', 2);
    expect(tries.map(({ status }) => status)).toEqual([502, 200]);
    await popup.close();
  });

  test.each([
    ['with the back/forward cache', 'kept.site.test', kept],
    ['without it', 'not-kept.site.test', notKept],
  ])('back and forward %s: an overlay exactly on failed documents', async (_, host, how) => {
    const { driver, site, page } = stage();
    site.answer('/good', how);
    site.answer('/bad', { ...how, status: 503 });
    await page.goto(site.url('/good', host));
    expect(await isSilent(driver, page)).toBe(silent);
    await page.goto(site.url('/bad', host));
    await overlayAbout(page, 503);
    for (const _round of [1, 2]) {
      await page.back();
      await standsAt(page, '/good');
      expect(await isSilent(driver, page)).toBe(silent);
      await page.forward();
      await standsAt(page, '/bad');
      await overlayAbout(page, 503);
      await badgeSays(driver, page, '503');
    }
    const loads = site.requests.filter(({ path }) => path === '/bad').length;
    const failures = (await triesOf(driver, host, loads)).filter(({ status }) => status === 503);
    expect(failures).toHaveLength(loads);
  });

  test('from a good page to an empty 502 and back: each is what it was', async () => {
    const { driver, site, page } = stage();
    site.answer('/good', kept);
    site.answer('/empty', { status: 502, body: '' });
    await page.goto(site.url('/good', 'empty.site.test'));
    expect(await isSilent(driver, page)).toBe(silent);
    await page.goto(site.url('/empty', 'empty.site.test'));
    await popupShows(driver, 502);
    await driver.closePopup();
    await page.back();
    await standsAt(page, '/good');
    expect(await isSilent(driver, page)).toBe(silent);
  });

  test('a page that routes by itself after a 502 is never recorded twice', async () => {
    const { driver, site, page } = stage();
    site.answer('/app', { status: 502, body: '<h1>App</h1>' });
    await page.goto(site.url('/app', 'routes.site.test'));
    await overlayAbout(page, 502);
    await page.evaluate(() => {
      history.pushState({}, '', '/app/inbox');
      location.hash = 'today';
    });
    await standsAt(page, '/app/inbox');
    await page.evaluate(() => history.back());
    await until('the hash to go', () => page.evaluate(() => location.hash === ''));
    expect(await overlayStatus(page)).toBe('502');
    // A next load is all that could bring a late second record to light.
    await page.goto(site.url('/app', 'routes.site.test'));
    expect(await triesOf(driver, 'routes.site.test', 2)).toHaveLength(2);
  });

  test('302 to a 503: one record, at the address that failed', async () => {
    const { driver, site, page } = stage();
    site.answer('/go', { status: 302, headers: { location: '/down' } });
    site.answer('/down', { status: 503 });
    await page.goto(site.url('/go', 'redirects.site.test'));
    await overlayAbout(page, 503);
    const tries = await triesOf(driver, 'redirects.site.test', 1);
    expect(tries.map(({ path }) => path)).toEqual(['/down']);
    await countsAsOneVisit(stage());
  });

  const refreshes: Record<string, { body: string; headers?: Record<string, string> }> = {
    'a meta tag': { body: `<meta http-equiv="refresh" content="1">${untilLetGo}` },
    'a header': { body: untilLetGo, headers: { refresh: '1' } },
  };
  test('a 502 that refreshes itself: helped each time, one record a load, one visit', async () => {
    const { driver, site, page } = stage();
    await oneByOne(refreshes, async ({ body, headers }, index) => {
      const host = `refreshes-${index}.site.test`;
      const loads = 2;
      const asked = () => site.requests.filter(({ path }) => path === '/').length;
      site.requests.length = 0;
      site.answer('/', () => ({
        status: 502,
        body: `<!doctype html>${asked() < loads ? body : ''}<h1>Load ${asked()}</h1>`,
        ...(asked() < loads && headers && { headers }),
      }));
      site.answer('/never', { sent: 'nothing' });
      await page.goto(site.url('/', host), 'started');
      await until('the first load', async () => (await page.text('h1')) === 'Load 1');
      await overlayAbout(page, 502);
      await page.evaluate(() => document.images[0]?.removeAttribute('src'));
      await until('the last load', async () => (await page.text('h1')) === `Load ${loads}`);
      await overlayAbout(page, 502);
      expect(asked()).toBe(loads);
      expect(await triesOf(driver, host, loads)).toHaveLength(loads);
      await countsAsOneVisit(stage());
      await page.goto('about:blank');
    });
  });
});

/** All that failed here, as the popup counts it. */
async function countsAsOneVisit(stage: Stage): Promise<void> {
  const popup = await popupAbout(stage);
  await until('the past', () => popup.exists('[data-part="past"]'));
  expect(await popup.text('[data-part="past"]')).toContain('You saw it fail on one day so far.');
  await popup.close();
}

async function standsAt(page: Page, path: string): Promise<void> {
  await until(`the page at ${path}`, async () =>
    page.evaluate(
      (wanted) => location.pathname === wanted && document.readyState !== 'loading',
      path,
    ),
  );
}
