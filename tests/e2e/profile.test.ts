import { closeSync, cpSync, openSync, writeSync } from 'node:fs';
import { afterAll, beforeAll, expect, type TestContext, test } from 'vitest';
import type { Browser } from 'webextension-polyfill';
import { type ScriptedSite, startScriptedSite } from '../gateways/start-scripted-site.ts';
import { findProfileFiles, type Kept } from '../system/profile-files.ts';
import { makeTemporaryFolder } from '../system/temporary-folder.ts';
import { minuteMs } from '../time-units.ts';
import { until } from '../until.ts';
import { builtExtension } from './built-extension.ts';
import { copyExtension } from './driver/copy-extension.ts';
import type { BrowserName, Driver } from './driver/driver.ts';
import { launch } from './driver/launch.ts';
import { runFix } from './fixes/press.ts';
import { passTime, readAlarm, readWatches } from './fixes/time.ts';
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
  /** A profile in which much is kept. Tests of damage tear a copy of it. */
  const filled = makeTemporaryFolder('filled');
  const extension = makeTemporaryFolder('extension');
  const open = (profileFolder: string) =>
    launch(name, { extensionFolder: extension.path, profileFolder });
  const reopenAfter = async (kept: Kept, where: Where, later: Later) => {
    const profile = makeTemporaryFolder('corrupt');
    later(() => profile.remove());
    cpSync(filled.path, profile.path, { recursive: true });
    tear(name, profile.path, kept, where);
    const driver = await open(profile.path);
    later(() => driver.close());
    return driver;
  };
  let outlived: Outlived;
  beforeAll(async () => {
    copyExtension(builtExtension(name), extension.path, ['notifications']);
    outlived = await fill(() => open(filled.path));
  });
  afterAll(() => {
    filled.remove();
    extension.remove();
  });

  test('the history and a watch outlive the browser', () => {
    expect(outlived).toEqual({ tries: loads + 1, checks: ['GET'] });
  });

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
      const all = await driver.readTries();
      const kept = all.filter(({ host }) => host === 'before.example');
      expect(kept.length).toBeGreaterThan(loads / 2);
      expect(kept.length).toBeLessThan(loads);
      expect(kept).toEqual(past.filter(({ id }) => kept.some((other) => other.id === id)));
      expect(await popup.text('[data-notice="damaged"]')).toContain(
        `Entries saved: ${all.length.toLocaleString('en')}.`,
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

/** What the second of two browsers with one profile has found. */
type Outlived = {
  tries: number;
  /** The methods of the requests of a watch that the first one began. */
  checks: string[];
};

async function fill(open: () => Promise<Driver>): Promise<Outlived> {
  const site = await startScriptedSite();
  site.answer('/', { status: 502 });
  const before = await open();
  await loadHistory(before, past);
  const page = await before.newPage();
  await page.goto(site.url('/', 'restart.test'));
  await runFix(before, page, 'watch');
  await triesOf(before, 'restart.test', 1);
  await before.close();

  // Opened once more, what is still in the journal of its database becomes part of its tables, too.
  const after = await open();
  const tries = (await after.readTries()).length;
  await until('the alarm to be set again', async () => (await readAlarm(after)) !== null);
  site.requests.length = 0;
  site.answer('/', { body: 'Welcome' });
  await passTime(after, 1);
  await until('the answer', async () => (await readWatches(after))[0]?.state.kind === 'answered');
  await after.evaluate(muteMany);
  await after.close();
  await site.close();
  return { tries, checks: site.requests.map(({ method }) => method) };
}

/**
 * Inside the extension. As much as Chromium mends when half of it is torn; it drops more at once.
 */
async function muteMany(): Promise<void> {
  const mutedSites = Array.from({ length: 250 }, (_, index) => `muted-${index}.example`);
  await chrome.storage.local.set({ settings: { version: 1, mutedSites } });
}

/** Scribbles over files of a browser that is closed. */
function tear(name: BrowserName, profileFolder: string, kept: Kept, where: Where): void {
  for (const { path, size } of findProfileFiles(name, kept, profileFolder)) {
    // The small files are not the data.
    if (size > 4000) scribble(path, where(size));
  }
}

function scribble(path: string, { at, bytes }: { at: number; bytes: number }): void {
  const file = openSync(path, 'r+');
  writeSync(file, new Uint8Array(bytes).fill(0x5a), 0, bytes, Math.floor(at));
  closeSync(file);
}
