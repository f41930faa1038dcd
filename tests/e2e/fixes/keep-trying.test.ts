import { expect, test } from 'vitest';
import type { Browser } from 'webextension-polyfill';
import { startScriptedSite } from '../../gateways/start-scripted-site.ts';
import { until } from '../../until.ts';
import type { Driver, Page } from '../driver/driver.ts';
import { inEachBrowser, inOneBrowser } from '../situations/in-each-browser.ts';
import { known, overlayAbout, popupAbout, triesAfter } from '../situations/look.ts';
import { pressFix, runFix, said } from './press.ts';
import { endWait, readRun } from './time.ts';

/** The extension's API, as its own pages see it. */
declare const chrome: Browser;

/** Each wait is longer than the one before. */
const firstWaitLimitMs = 6000;

/** A busy machine then needs as long again for the page. */
const firstWaitMs = 20_000;

/** Opens a page that fails, and has it tried for the person, as the popup does. */
async function startTrying(driver: Driver, page: Page, url: string): Promise<void> {
  await page.goto(url);
  await runFix(driver, page, 'keep-trying');
  await until(
    'the tries to run',
    async () => (await readRun(driver, new URL(url).host))?.phase === 'waiting',
  );
}

inEachBrowser((stage) => {
  const asked = (path: string) => stage().site.requests.filter((request) => request.path === path);

  test('it loads the page by GET until that works, and says when next and how to stop', async () => {
    const { driver, site, page } = stage();
    site.answer('/', () => ({ status: asked('/').length > 2 ? 200 : 502 }));
    await page.goto(site.url('/', 'keeps.site.test'));
    await pressFix(page, 'keep-trying');
    expect(await said(page, /Next try in/)).toMatch(
      /Next try in 0:0[1-6]\. *\n*\(1 of 12\)\n+Stop trying\n/,
    );
    const host = `keeps.site.test:${site.port}`;
    const first = await readRun(driver, host);
    // The first wait is left to run: nobody but the worker's own timer ends it.
    await said(page, /Next try in 0:\d\d\. *\n*\(2 of 12\)/, 502, firstWaitMs);
    const second = await readRun(driver, host);
    expect((second?.nextAt ?? 0) - (first?.nextAt ?? 0)).toBeGreaterThan(firstWaitLimitMs);
    await endWait(driver, host);
    await until('the page', async () => (await known(driver, page)) === 'worked');
    expect(asked('/').map(({ method }) => method)).toEqual(['GET', 'GET', 'GET']);
    await triesAfter(driver, 'keeps.site.test', [undefined, undefined, 'keep-trying']);
  });

  test('a tab that nobody looks at is not loaded, and is as soon as somebody does, until its card is closed', async () => {
    const { driver, site, page } = stage();
    site.answer('/', { status: 502 });
    await startTrying(driver, page, site.url('/', 'behind.site.test'));
    const other = await driver.newPage();
    site.answer('/elsewhere', { body: 'Something else' });
    await other.goto(site.url('/elsewhere', 'other.test'));
    await endWait(driver, `behind.site.test:${site.port}`);
    await until(
      'the pause',
      async () => (await readRun(driver, `behind.site.test:${site.port}`))?.phase === 'hidden',
    );
    expect(asked('/')).toHaveLength(1);
    await page.bringToFront();
    await until('the try', () => asked('/').length === 2);

    // Closing the card stops it, for it would be out of sight.
    await said(page, /\(2 of 12\)/);
    await (await overlayAbout(page, 502)).click('.close');
    await until(
      'it to be over',
      async () => (await readRun(driver, `behind.site.test:${site.port}`)) === null,
    );
  });

  test('Retry-After is waited for, and the death of the worker does not matter', async () => {
    const { driver, site, page } = stage();
    site.answer('/', { status: 503, headers: { 'retry-after': '600' } });
    const before = Date.now();
    await page.goto(site.url('/', 'asks-to-wait.site.test'));
    await pressFix(page, 'keep-trying', 503);
    await said(page, /Next try in (10:00|9:\d\d)/, 503);
    const alarm = await driver.evaluate(() => chrome.alarms.get('keep-trying'));
    expect((alarm?.scheduledTime ?? 0) - before).toBeGreaterThan(599_000);
    await driver.suspendWorker();
    site.answer('/', { body: 'Open' });
    await endWait(driver, `asks-to-wait.site.test:${site.port}`);
    await until('the page', async () => (await known(driver, page)) === 'worked');
    expect(asked('/')).toHaveLength(2);
  });

  test('off the network it waits, and goes on when that is back', async () => {
    const { driver, site, page } = stage();
    site.answer('/', { status: 502 });
    await page.goto(site.url('/', 'offline.example'));
    await pressFix(page, 'keep-trying');
    await said(page, /Next try in/);
    await driver.setOffline(page, true);
    await endWait(driver, `offline.example:${site.port}`);
    await said(page, /Paused: your device has no connection/);
    expect(asked('/')).toHaveLength(1);
    site.answer('/', { body: 'Fine again' });
    await driver.setOffline(page, false);
    await until('the page', async () => (await known(driver, page)) === 'worked');
  });

  test('a site that does not answer at all is tried on, and the popup has the way to stop', async () => {
    const { driver, page } = stage();
    const site = await startScriptedSite();
    site.answer('/', { status: 502 });
    await startTrying(driver, page, site.url('/', 'gone.site.test'));
    await site.close();
    const popup = await popupAbout(stage());
    await page.bringToFront();
    await endWait(driver, `gone.site.test:${site.port}`);
    const stop = '.help .keep [data-action="stop-trying"]';
    await until('the help with nobody', () => popup.exists('.active .help[data-status="none"]'));
    await until('the way to stop', () => popup.exists(stop));
    await until('the second try to be next', async () =>
      /Next try in .*\(2 of 12\)/s.test((await popup.text('.keep')) ?? ''),
    );
    await popup.click(stop);
    await until('it to be over', async () => !(await popup.exists(stop)));
    expect(await readRun(driver, `gone.site.test:${site.port}`)).toBeNull();
    await popup.close();
  });

  test('a try that nobody answered keeps the place in the page', async () => {
    const { driver, site, page } = stage();
    site.answer('/app', { status: 502 });
    const host = `place.site.test:${site.port}`;
    await startTrying(driver, page, site.url('/app#/inbox/42', 'place.site.test'));
    site.answer('/app', { sent: 'hung-up' });
    await endWait(driver, host);
    await until('nobody', async () => (await known(driver, page)) === 'unreachable');
    await until('the next wait', async () => (await readRun(driver, host))?.phase === 'waiting');
    site.answer('/app', { body: 'Fine again' });
    await endWait(driver, host);
    await until('the page', async () => (await known(driver, page)) === 'worked');
    expect(await page.evaluate(() => location.hash)).toBe('#/inbox/42');
  });
});

// Which tab it runs in our code decides; that a tab tries on and stops, the tests above show in both.
inOneBrowser((stage) => {
  test('the card says what its popup starts and stops; the popup of another tab says where it runs', async () => {
    const { driver, site, page } = stage();
    site.answer('/', { status: 502 });
    await page.goto(site.url('/', 'asked.test'));
    const overlay = await overlayAbout(page, 502);
    const aboutAsked = await popupAbout(stage());
    await until('the help', () => aboutAsked.exists('.more'));
    await aboutAsked.click('.more');
    await aboutAsked.click('[data-fix="keep-trying"]');
    await until('the card to say it too', () => overlay.exists('.keep'));
    const listed = `[data-keep="asked.test:${site.port}"]`;
    const other = await driver.newPage();
    await other.goto(site.url('/', 'asked.test'));
    expect(await (await overlayAbout(other, 502)).exists('.keep')).toBe(false);
    const aboutOther = await popupAbout({ ...stage(), page: other });
    await until('where it runs', () => aboutOther.exists(`${listed} [data-action="stop-trying"]`));
    expect(await aboutOther.exists('.active [data-status="502"] .keep')).toBe(false);
    await until('it in the help', () => aboutAsked.exists('[data-action="stop-trying"]'));
    expect(await aboutAsked.exists(listed)).toBe(false);
    await aboutAsked.click('[data-action="stop-trying"]');
    await until('it to be over', async () => !(await aboutOther.exists(listed)));
    await until('the card to say so', async () => !(await overlay.exists('.keep')));
  });
});
