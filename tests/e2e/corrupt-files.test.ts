import { closeSync, cpSync, openSync, writeSync } from 'node:fs';
import { afterAll, beforeAll, expect, type TestContext, test } from 'vitest';
import type { Browser } from 'webextension-polyfill';
import { type ScriptedSite, startScriptedSite } from '../gateways/start-scripted-site.ts';
import { findProfileFiles, type Kept } from '../system/profile-files.ts';
import { makeTemporaryFolder } from '../system/temporary-folder.ts';
import { minuteMs } from '../time-units.ts';
import { until } from '../until.ts';
import { builtExtension } from './built-extension.ts';
import type { BrowserName, Driver } from './driver/driver.ts';
import { launch } from './driver/launch.ts';
import { loadHistory } from './load-history.ts';
import { load } from './past.ts';
import { forEachBrowser } from './situations/in-each-browser.ts';
import { overlayAbout, triesOf } from './situations/look.ts';

/** The extension's API, as its own pages see it. */
declare const chrome: Browser;

const loads = 1500;

/** More than is read at once, so that a torn piece is not all of it. */
const past = Array.from({ length: loads }, (_, index) =>
  load('before.example', (loads - index) * 10 * minuteMs, index % 10 === 0 ? 'failed' : 'worked'),
);

/** What is registered last is done first. */
type Later = TestContext['onTestFinished'];

/** What of a file of this size is torn. */
type Where = (size: number) => { at: number; bytes: number };

forEachBrowser((name) => {
  /** A profile in which much is kept. Each test tears a copy of it. */
  const filled = makeTemporaryFolder('filled');
  beforeAll(() => fill(name, filled.path));
  afterAll(() => filled.remove());
  const reopenAfter = (kept: Kept, where: Where, later: Later) => {
    const profile = makeTemporaryFolder('corrupt');
    later(() => profile.remove());
    cpSync(filled.path, profile.path, { recursive: true });
    return tearAndOpen(name, profile.path, kept, where, later);
  };

  test('where a browser throws away what it can not read, the person is told', async ({
    onTestFinished,
  }) => {
    const whole = (size: number) => ({ at: 0, bytes: size });
    const driver = await reopenAfter('history', whole, onTestFinished);
    const site = await startSiteThatFails(onTestFinished);
    const popup = await driver.openExtensionPage('popup.html');
    await until('the word', () => popup.exists('[data-notice="damaged"]'));
    expect(await popup.text('[data-notice="damaged"]')).toContain('Entries saved: 0.');
    const page = await driver.newPage();
    await page.goto(site.url('/', 'after.test'));
    await overlayAbout(page, 502);
    await triesOf(driver, 'after.test', 1);
    expect(await driver.readTries()).toHaveLength(1);
    await popup.bringToFront();
    await popup.click('[data-notice="damaged"] button');
    await until('no word', async () => !(await popup.exists('[data-notice="damaged"]')));
    await popup.reload();
    await until('the list', () => popup.exists('[data-site="after.test"], .sites'));
    expect(await popup.exists('[data-notice="damaged"]')).toBe(false);
    expect(await driver.workerErrors()).toEqual([]);
  });

  test('with a piece of the settings torn, help comes and loads are kept', async ({
    onTestFinished,
  }) => {
    const driver = await reopenAfter('settings', middle, onTestFinished);
    const page = await driver.newPage();
    const site = await startSiteThatFails(onTestFinished);
    await page.goto(site.url('/', 'after.test'));
    await overlayAbout(page, 502);
    await triesOf(driver, 'after.test', 1);
    const options = await driver.openExtensionPage('options.html');
    await options.bringToFront();
    await until('the settings', () => options.exists('fieldset'));
    expect(await driver.workerErrors()).toEqual([]);
    expect(options.errors).toEqual([]);
  });

  // Chromium throws away all of a database in which one piece is torn.
  test.runIf(name === 'firefox')(
    'what lies around a torn piece is kept at the next tidying, and the person is told',
    async ({ onTestFinished }) => {
      const driver = await reopenAfter('history', middle, onTestFinished);
      const popup = await driver.openExtensionPage('popup.html');
      await until('the site', () => popup.exists('[data-site="before.example"] button'));
      await popup.click('[data-site="before.example"] button');
      await until('the word', () => popup.exists('[data-notice="unreadable"]'));
      await popup.reload();
      await driver.evaluate(() => chrome.alarms.create('tidy-history', { when: Date.now() }));
      await until('the word', () => popup.exists('[data-notice="damaged"]'), 30_000);
      const kept = await driver.readTries();
      expect(kept.length).toBeGreaterThan(loads / 2);
      expect(kept.length).toBeLessThan(loads);
      expect(kept).toEqual(past.filter(({ id }) => kept.some((other) => other.id === id)));
      expect(await popup.text('[data-notice="damaged"]')).toContain(
        `Entries saved: ${kept.length.toLocaleString('en')}.`,
      );
    },
  );
});

function middle(size: number) {
  return { at: size / 2, bytes: 4000 };
}

async function startSiteThatFails(later: Later): Promise<ScriptedSite> {
  const site = await startScriptedSite();
  later(() => site.close());
  site.answer('/', { status: 502 });
  return site;
}

/** Opens browsers with one profile, one after the other. */
async function fill(name: BrowserName, profileFolder: string): Promise<void> {
  const inBrowser = async (work: (driver: Driver) => Promise<unknown>) => {
    const driver = await launch(name, { extensionFolder: builtExtension(name), profileFolder });
    await work(driver);
    await driver.close();
  };
  await inBrowser((driver) => loadHistory(driver, past));
  // Opened once more: what is still in its journal becomes part of its tables.
  await inBrowser(async (driver) => {
    expect(await driver.readTries()).toHaveLength(loads);
    await driver.evaluate(muteMany);
  });
}

/**
 * Inside the extension. As much as Chromium mends when half of it is torn; it drops more at once.
 */
async function muteMany(): Promise<void> {
  const mutedSites = Array.from({ length: 250 }, (_, index) => `muted-${index}.example`);
  await chrome.storage.local.set({ settings: { version: 1, mutedSites } });
}

/** A browser whose files were scribbled over while it was closed. */
async function tearAndOpen(
  name: BrowserName,
  profileFolder: string,
  kept: Kept,
  where: Where,
  later: Later,
): Promise<Driver> {
  for (const { path, size } of findProfileFiles(name, kept, profileFolder)) {
    // The small files are not the data.
    if (size > 4000) scribble(path, where(size));
  }
  const driver = await launch(name, { extensionFolder: builtExtension(name), profileFolder });
  later(() => driver.close());
  return driver;
}

function scribble(path: string, { at, bytes }: { at: number; bytes: number }): void {
  const file = openSync(path, 'r+');
  writeSync(file, new Uint8Array(bytes).fill(0x5a), 0, bytes, Math.floor(at));
  closeSync(file);
}
