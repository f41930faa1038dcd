import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type ScriptedSite, startScriptedSite } from '../gateways/start-scripted-site.ts';
import { until } from '../until.ts';
import { builtExtension } from './built-extension.ts';
import type { Driver, Page } from './driver/driver.ts';
import { launch } from './driver/launch.ts';

/** As nginx writes it, so that nobody but the site's own gateway is named. */
const nginx502 = '<center><h1>502 Bad Gateway</h1></center><hr><center>nginx</center>';
const cloudflare = { server: 'cloudflare', 'cf-ray': '8c0ffee-FRA' };

describe.each(['chromium', 'firefox'] as const)('%s', (name) => {
  let driver: Driver;
  let page: Page;
  let sites: ScriptedSite;

  beforeAll(async () => {
    sites = await startScriptedSite();
    sites.answer('/fine', {});
    sites.answer('/fails', { status: 502, body: nginx502 });
    sites.answer('/edge-fails', { status: 502, body: nginx502, headers: cloudflare });
  });

  // What other sites did is remembered for ten minutes: each test begins with a browser that saw nothing.
  beforeEach(async () => {
    await driver?.close();
    driver = await launch(name, { extensionFolder: builtExtension(name) });
    page = await driver.newPage();
  });

  afterAll(async () => {
    await driver?.close();
    await sites?.close();
  });

  test('other sites that open clear the visitor', async () => {
    for (const host of ['one.example', 'two.example', 'www.two.example', '127.0.0.1']) {
      await page.goto(sites.url('/fine', host));
    }
    await page.goto(sites.url('/fails', 'shop.example'));
    // Two hosts of one site are one, and an address on the own machine is no evidence.
    await expectHelp(page, 'probably-theirs', '2 other sites opened fine in the last 10 minutes.');
  });

  test('three other sites that fail, with none that opens, point to the network', async () => {
    for (const host of ['one.example', 'two.example', 'three.example']) {
      await page.goto(sites.url('/fails', host));
    }
    await page.goto(sites.url('/fails', 'shop.example'));
    await expectHelp(page, 'maybe-yours', '3 other sites failed too.');
    const overlay = await page.overlay();
    expect(await overlay?.attribute('.fixes > li:first-child [data-fix]', 'data-fix')).toBeNull();
    await overlay?.click('.more');
    expect(await overlay?.attribute('.fixes > li:first-child [data-fix]', 'data-fix')).toBe(
      'restart-modem',
    );
  });

  test('one that opens is enough not to blame the network', async () => {
    await page.goto(sites.url('/fine', 'zero.example'));
    for (const host of ['one.example', 'two.example', 'three.example']) {
      await page.goto(sites.url('/fails', host));
    }
    await page.goto(sites.url('/fails', 'shop.example'));
    await expectHelp(page, 'probably-theirs', 'One other site opened fine');
  });

  test('sites behind one edge that fail together are the edge', async () => {
    for (const host of ['one.example', 'two.example', 'three.example']) {
      await page.goto(sites.url('/edge-fails', host));
    }
    await page.goto(sites.url('/edge-fails', 'shop.example'));
    await expectHelp(page, 'theirs', 'Several sites that use Cloudflare fail right now.');
  });

  test('another page of the same site opened: only this page fails', async () => {
    await page.goto(sites.url('/fine', 'shop.example'));
    await page.goto(sites.url('/fails', 'shop.example'));
    await expectHelp(page, 'theirs', 'Other pages on this site opened fine just now.');
  });
});

async function expectHelp(page: Page, side: string, words: string): Promise<void> {
  const seen = await until(`help that says "${words}"`, async () => {
    const overlay = await page.overlay();
    const text = await overlay?.text('[data-state="card"]');
    if (!text?.includes(words)) throw new Error(String(text));
    return overlay?.attribute('[data-state]', 'data-side');
  });
  expect(seen).toBe(side);
}
