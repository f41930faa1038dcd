import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import type { Browser } from 'webextension-polyfill';
import { type ScriptedSite, startScriptedSite } from '../gateways/start-scripted-site.ts';
import { until } from '../until.ts';
import { builtAsOnAndroid } from './as-on-android.ts';
import type { Driver, Page } from './driver/driver.ts';
import { launch } from './driver/launch.ts';
import { pressFix, said, showFix } from './fixes/press.ts';
import { endWait, passTime, readWatches } from './fixes/time.ts';
import { badgeSays, overlayAbout, triesOf } from './situations/look.ts';

/** The extension's API, as its own pages see it. */
declare const chrome: Browser;

let site: ScriptedSite;
let driver: Driver;
let page: Page;

beforeAll(async () => {
  site = await startScriptedSite();
  driver = await launch('firefox', {
    extensionFolder: builtAsOnAndroid(),
    look: { width: 480, height: 800 },
  });
  page = await driver.newPage();
});
afterAll(async () => {
  await driver?.close();
  await site?.close();
});
afterEach(async () => {
  expect(await driver.workerErrors(), 'errors of the worker').toEqual([]);
  expect(page.errors, 'errors in the page').toEqual([]);
});

async function fail(host: string): Promise<void> {
  site.answer('/', { status: 502 });
  site.requests.length = 0;
  await page.goto(site.url('/', host));
  await overlayAbout(page, 502);
}

test('a package that Android lacks half of has its keys, windows and openers taken', async () => {
  const there = await driver.evaluate(() => ({
    commands: typeof chrome.commands,
    windows: typeof chrome.windows,
    managed: typeof chrome.storage.managed,
    optional: chrome.runtime.getManifest().optional_permissions,
  }));
  expect(there).toEqual({
    commands: 'undefined',
    windows: 'undefined',
    managed: 'undefined',
    // Firefox itself has left out what it does not know.
    optional: ['notifications'],
  });
});

test('the help stands on the page without what Android lacks, a failed page is kept, and a press tries again', async () => {
  await fail('stands.test');
  await triesOf(driver, 'stands.test', 1);
  await badgeSays(driver, page, '502');
  const overlay = await showFix(page, 'fresh-copy');
  for (const fix of ['private-window', 'clear-saved', 'clear-data'])
    expect(await overlay.exists(`[data-fix="${fix}"]`), fix).toBe(false);
  site.answer('/', { body: 'Welcome' });
  await pressFix(page, 'try-again');
  await until('the page', async () => (await page.text('body')) === 'Welcome');
});

test('keep trying, until it works', async () => {
  await fail('keeps.test');
  await pressFix(page, 'keep-trying');
  await said(page, /Next try in/);
  site.answer('/', { body: 'Welcome' });
  await endWait(driver, `keeps.test:${site.port}`);
  await until('the page', async () => (await page.text('body')) === 'Welcome');
});

test('tell me: one press starts it, a message is asked for after; a press opens what answered', async () => {
  await fail('tells.test');
  await pressFix(page, 'watch');
  await said(page, /Backsoon will tell you on its button/);
  await until('the watch', async () => (await readWatches(driver)).length === 1);
  const popup = await driver.openExtensionPage(`popup.html?tabId=${page.tabId}`);
  await until('the offer', () => popup.exists('[data-do="allow-messages"]'));
  await popup.click('[data-do="allow-messages"]');
  await driver.answerQuestion(true);
  await until('no offer', async () => !(await popup.exists('[data-do="allow-messages"]')));
  site.answer('/', { body: 'Welcome' });
  await passTime(driver, 1);
  await until('the answer', () => popup.exists('[data-action="open"]'));
  site.requests.length = 0;
  await popup.click('[data-action="open"]');
  await until('the page', async () => (await page.text('body')) === 'Welcome');
  await popup.close();
});

test('the popup, as a page: the list of sites, one of them, and the way to the settings', async () => {
  const popup = await driver.openExtensionPage('popup.html');
  await until('the list', () => popup.exists('.sites .site'));
  await popup.click('.sites .site button');
  await until('one site', () => popup.exists('.back'));
  expect(popup.errors).toEqual([]);
  await popup.close();
});

test('settings and welcome open, and do not speak of keys and pins', async () => {
  const options = await driver.openExtensionPage('options.html');
  await until('the settings', () => options.exists('fieldset'));
  expect(await options.exists('.keys')).toBe(false);
  expect(options.errors).toEqual([]);
  await options.close();
  const welcome = await driver.openExtensionPage('welcome.html');
  await until('the words', () => welcome.exists('.broken-page'));
  await until('no pin', async () => !(await welcome.exists('ol')));
  expect(welcome.errors).toEqual([]);
  await welcome.close();
});
