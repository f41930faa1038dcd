import { expect, test } from 'vitest';
import { until } from '../../until.ts';
import { pressFix, runFix, said } from '../fixes/press.ts';
import { readAlarm, readRun, readWatches } from '../fixes/time.ts';
import { inEachBrowser } from './in-each-browser.ts';
import { badgeSays, overlayAbout, popupStatus } from './look.ts';

const presses = [
  ['.more', 'Enter'],
  ['[data-fix="try-again"]', 'Space'],
  ['.close', 'Enter'],
] as const;

inEachBrowser((stage) => {
  test('switched off under failing pages: what it leaves leads nowhere; on again: all is back, once', async () => {
    const { driver, site } = stage();
    site.answer('/cart', { status: 502 });
    site.answer('/after', { status: 200 });
    const open = async () => {
      const page = await driver.newPage();
      await page.goto(site.url('/cart?item=7', 'switched-off.test'));
      const overlay = await overlayAbout(page, 502);
      await until('its buttons to act', () => overlay.exists('.more[data-ready]'));
      await page.evaluate(rememberOverlay);
      return { page, overlay };
    };
    const { page: watching } = await open();
    await runFix(driver, watching, 'watch');
    site.answer('/queue', { status: 503, headers: { 'retry-after': '600' } });
    const tried = await driver.newPage();
    await tried.goto(site.url('/queue', 'tried-on.test'));
    await pressFix(tried, 'keep-trying', 503);
    await said(tried, /Next try in/, 503);
    await tried.evaluate(rememberOverlay);
    // Nobody can draw in this one: the browser shows a page of its own.
    site.answer('/empty', { status: 502, body: '' });
    site.answer('/form', { body: '<form method="post" action="/empty?item=7"><button></form>' });
    const empty = await driver.newPage();
    await empty.goto(site.url('/form', 'empty.test'));
    await empty.click('button');
    await badgeSays(driver, empty, '502');
    const left = [];
    for (const press of presses) left.push({ ...(await open()), press });
    const rows = await driver.readTries();
    const run = await readRun(driver, `tried-on.test:${site.port}`);
    site.requests.length = 0;

    await driver.switchOff();
    for (const { page, overlay, press } of left) {
      const [control, key] = press;
      await page.bringToFront();
      await overlay.with((root, wanted) => {
        root.querySelector<HTMLElement>(wanted)?.focus();
      }, control);
      await page.press(key);
      // A load of the page would have been asked for before this.
      await page.evaluate(() => fetch('/after').then(() => {}));
    }
    expect(site.requests.map(({ path }) => path)).toEqual(presses.map(() => '/after'));

    await driver.switchOn();
    for (const page of [watching, ...left.map((one) => one.page)]) {
      await page.bringToFront();
      await until('one new overlay', () => page.evaluate(hasOneNewOverlay));
      await (await overlayAbout(page, 502)).click('.close');
      await until('it to close', async () => (await page.overlay()) === null);
    }
    await badgeSays(driver, empty, '502');
    await empty.bringToFront();
    const help = await driver.openExtensionPage(`popup.html?tabId=${empty.tabId}`);
    await until('its help', () => help.exists('[data-status="502"]'));
    expect(await popupStatus(driver)).toBeNull();
    await tried.bringToFront();
    await until('one new overlay', () => tried.evaluate(hasOneNewOverlay));
    await said(tried, /Next try in (10|[5-9]):\d\d\. *\n*\(1 of 12\)/, 503);
    expect((await readRun(driver, `tried-on.test:${site.port}`))?.nextAt).toBe(run?.nextAt);
    expect(await driver.readTries()).toEqual(rows);
    expect(await readWatches(driver)).toMatchObject([{ state: { kind: 'waiting' } }]);
    expect(await readAlarm(driver)).not.toBeNull();
    expect(site.requests).toHaveLength(presses.length);

    // What is left of the form's load tells no more how it was asked for.
    site.answer('/empty', { body: '<h1>Cart</h1>' });
    await help.bringToFront();
    await help.click('[data-fix="open-without-sending"], [data-fix="try-again"]');
    await until('the page', async () => (await empty.text('h1')) === 'Cart');
    expect(site.requests.at(-1)).toMatchObject({ method: 'GET', path: '/empty?item=7' });
    await help.close();
  });
});

/** Runs in the page. Not by a mark on it: an overlay undoes what is done to it. */
function rememberOverlay(): void {
  Reflect.set(window, 'old', document.querySelector('backsoon-overlay'));
}

/** Runs in the page. */
function hasOneNewOverlay(): boolean {
  const [host, ...others] = document.querySelectorAll('backsoon-overlay');
  return host !== undefined && host !== Reflect.get(window, 'old') && others.length === 0;
}
