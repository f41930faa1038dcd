import { expect, test } from 'vitest';
import type { Browser } from 'webextension-polyfill';
import { until } from '../until.ts';
import type { Page } from './driver/driver.ts';
import { loadHistory } from './load-history.ts';
import { dayMs, hourMs, load, visits } from './past.ts';
import { inEachBrowser, inOneBrowser } from './situations/in-each-browser.ts';
import { overlayAbout, popupAbout } from './situations/look.ts';

/** The extension's API, as its own pages see it. */
declare const chrome: Browser;

const focused = (popup: Page) =>
  popup.evaluate(() => {
    const { activeElement: element } = document;
    return element?.closest('[data-site]')?.getAttribute('data-site') ?? element?.localName;
  });

inEachBrowser((stage) => {
  test('the active site comes first, with its help, its strip and one sentence', async () => {
    const { driver, site, page } = stage();
    const host = `first.test:${site.port}`;
    await loadHistory(driver, [...visits(host, 2, 9), ...visits('other.example', 1, 12)]);
    site.answer('/', { status: 502 });
    await page.goto(site.url('/', 'first.test'));
    await overlayAbout(page, 502);
    const popup = await popupAbout(stage());
    await until('the help', () => popup.exists('.active [data-status="502"]'));
    // The help comes before the history, and says more once it has read its own.
    const past =
      /^You saw it fail on 3 of the \d+ days you went there since \w+ \d+\. Last time you saw it work again within 30 minutes\.$/;
    await until('the past', async () => {
      const text = await popup.text('[data-part="past"]');
      if (!past.test(text ?? '')) throw new Error(String(text));
      return true;
    });
    expect(await popup.text('h1')).toBe(host);
    expect(await popup.attribute('.active [data-now]', 'data-now')).toBe('not-working');
    expect(await popup.attribute('.active [data-often]', 'data-often')).toBe('often');
    expect(await popup.text('.site-now')).toMatch(
      /^Not working when you looked (just now|1 minute ago) \(502\) Fails often$/,
    );
    expect(await popup.texts('.active [data-day]')).toHaveLength(30);
    expect(await popup.attribute('.sites .site', 'data-site')).toBe('other.example');
    expect(await focused(popup)).toBe('h1');
  });

  test('it works again while the popup is open: the popup says so', async () => {
    const { site, page } = stage();
    site.answer('/', { status: 503 });
    await page.goto(site.url('/', 'again.test'));
    const popup = await popupAbout(stage());
    await until('the help', () => popup.exists('[data-status="503"]'));
    site.answer('/', {});
    await page.bringToFront();
    await page.reload();
    await until('no help', async () => !(await popup.exists('[data-status]')));
    await until('the new state', async () =>
      (await popup.text('.site-now'))?.startsWith('Working'),
    );
  });

  test("a site's page: how long, with what, every load; and away with it", async () => {
    const { driver } = stage();
    const host = 'pages.example';
    await loadHistory(driver, [
      ...visits(host, 3, 12),
      load(host, 2 * dayMs + hourMs, 'failed', { status: 503, answerer: 'nginx' }),
    ]);
    const popup = await driver.openExtensionPage('popup.html');
    await until('the row', () => popup.exists(`[data-site="${host}"]`));
    await popup.click(`[data-site="${host}"] button`);
    await until('all of it', () => popup.exists('[data-part="tries"]'));
    expect(await popup.text('h1')).toBe(host);
    expect(await focused(popup)).toBe('h1');
    expect(await popup.texts('[data-part="incidents"] li')).toHaveLength(4);
    expect(await popup.text('[data-part="answers"] tbody')).toMatch(/503\s+nginx\s+1/);
    await popup.click('[data-part="tries"] summary');
    await until('the loads', () => popup.exists('.tries li'));
    expect(await popup.texts('.tries li')).toHaveLength(19);

    await popup.click('.confirm button');
    await until('the question', () => popup.exists('.confirm .danger'));
    await popup.click('.confirm .danger');
    await until('the list without it', async () => !(await popup.exists(`[data-site="${host}"]`)));
    expect((await driver.readTries()).filter((row) => row.host === host)).toEqual([]);
  });

  test('muted in the popup: at once there is nothing on the page', async () => {
    const { driver, site, page } = stage();
    site.answer('/', { status: 502 });
    await page.goto(site.url('/', 'muted.test'));
    await overlayAbout(page, 502);
    const popup = await popupAbout(stage());
    await until('the help above it', () => popup.exists('.active [data-status="502"]'));
    await until('the way to its page', () => popup.exists('[data-do="more"]'));
    await popup.click('[data-do="more"]');
    await until('the button', () => popup.exists('[data-do="mute"]'));
    await popup.click('[data-do="mute"]');
    await until('no overlay', async () => (await page.overlay()) === null);

    // What that means for its next failures, and the way back, are in help-in-place.test.ts.
    await until('it to be kept', async () => {
      const kept = await driver.evaluate(() => chrome.storage.local.get('settings'));
      return JSON.stringify(kept).includes('"mutedSites":["muted.test');
    });
  });

  test('an empty answer: the popup opens by itself, says why, and how to stop that', async () => {
    const { driver, site, page } = stage();
    site.answer('/', { status: 502, headers: { 'content-length': '0' }, body: '' });
    await page.goto(site.url('/', 'empty.test'));
    const popup = await until('the popup', () => driver.popup());
    await until('its reason', () => popup.exists('[data-notice="self-opened"]'));
    await popup.click('[data-do="stop-opening"]');
    await until('the answer', async () => !(await popup.exists('[data-do="stop-opening"]')));
    await popup.close();
    const { settings } = await driver.evaluate(() => chrome.storage.local.get('settings'));
    expect(settings).toMatchObject({ opensPopup: false });
  });
});

// What the list shows our code decides; that it is read, pressed and reached by Tab, others show in both.
inOneBrowser((stage) => {
  test('a site that has not failed, in good words', async () => {
    const { site, page } = stage();
    site.answer('/', {});
    await page.goto(site.url('/', 'never.test'));
    const popup = await popupAbout(stage());
    await until('the words', async () =>
      (await popup.text('.active'))?.includes('Working · Backsoon has not seen it fail'),
    );
  });

  test('other sites: found by name, and put in another order', async () => {
    const { driver } = stage();
    await loadHistory(driver, [
      ...visits('rare.example', 1, 20),
      ...[1, 2, 3, 4, 5, 6].map((days) => load('awful.example', days * dayMs, 'failed')),
    ]);
    const popup = await driver.openExtensionPage('popup.html');
    const names = () => popup.texts('.sites .site-name');
    await until('the list', async () => (await names()).includes('awful.example'));
    await popup.evaluate(() => {
      const order = document.querySelector('select');
      if (!order) throw new Error('no order');
      order.value = 'worst';
      order.dispatchEvent(new Event('change', { bubbles: true }));
    });
    await until('the worst on top', async () => (await names())[0] === 'awful.example');
    await popup.evaluate(() => {
      const search = document.querySelector<HTMLInputElement>('input[type="search"]');
      if (!search) throw new Error('no search');
      search.value = ' RARE';
      search.dispatchEvent(new Event('input', { bubbles: true }));
    });
    await until('one site', async () => (await names()).join() === 'rare.example');
  });

  test('its hosts apart, and together again', async () => {
    const { driver } = stage();
    await loadHistory(driver, [
      ...visits('www.parts.example', 1, 6),
      ...visits('mail.parts.example', 1, 6),
    ]);
    const popup = await driver.openExtensionPage('popup.html');
    const sites = async () =>
      (await popup.texts('.sites .site-name')).filter((name) => name.includes('parts')).sort();
    await until('one site', async () => (await sites()).join() === 'parts.example');
    await popup.click('[data-site="parts.example"] button');
    await until('the button', () => popup.exists('[data-do="apart"]'));
    await popup.click('[data-do="apart"]');
    await until(
      'two hosts',
      async () => (await sites()).join() === 'mail.parts.example,www.parts.example',
    );
    await popup.click('[data-site="www.parts.example"] button');
    await until('the button', () => popup.exists('[data-do="apart"]'));
    await popup.click('[data-do="apart"]');
    await until('one site again', async () => (await sites()).join() === 'parts.example');
  });

  test('all of it by keyboard', async () => {
    const { driver } = stage();
    await loadHistory(driver, visits('keys.example', 2, 12));
    const popup = await driver.openExtensionPage('popup.html');
    await until('the row', () => popup.exists('[data-site="keys.example"]'));
    for (let presses = 0; (await focused(popup)) !== 'keys.example'; presses++) {
      expect(presses, 'presses of Tab').toBeLessThan(60);
      await popup.press('Tab');
    }
    await popup.press('Enter');
    await until('its page', async () => (await popup.text('h1')) === 'keys.example');
    expect(await focused(popup)).toBe('h1');
    await popup.press('Tab');
    expect(await popup.evaluate(() => document.activeElement?.getAttribute('role'))).toBe('slider');
    await popup.press('Shift+Tab');
    expect(await popup.evaluate(() => document.activeElement?.className)).toContain('back');
    await popup.press('Enter');
    await until('the list', () => popup.exists('.sites'));
    await until('its row again', async () => (await focused(popup)) === 'keys.example');
  });
});
