import { afterAll, afterEach, beforeAll, beforeEach, describe, expect } from 'vitest';
import type { Browser } from 'webextension-polyfill';
import { type ScriptedSite, startScriptedSite } from '../../gateways/start-scripted-site.ts';
import { builtExtension } from '../built-extension.ts';
import type { BrowserName, Driver, LaunchOptions, Page } from '../driver/driver.ts';
import { launch } from '../driver/launch.ts';
import { borrowBrowser, discardBrowser } from '../driver/shared-browsers.ts';

/** The extension's API, as its own pages see it. */
declare const chrome: Browser;

/** What each test gets: a new tab, and a site without requests yet. */
export type Stage = { driver: Driver; site: ScriptedSite; page: Page };

type Options = Omit<LaunchOptions, 'extensionFolder'>;

/** A browser that is launched for these tests alone, for they change what can not be put back. */
export const ownBrowser: Options = {};

/**
 * Declares the same tests for Chromium and for Firefox. Without options they take over a browser
 * from other files, as good as new; with options each is launched once. After each test nothing may
 * have broken: not in the worker, and not in its page.
 */
export function inEachBrowser(
  declare: (stage: () => Stage) => void,
  options?: Options | ((name: BrowserName) => Promise<Options>),
): void {
  inBrowsers(['chromium', 'firefox'], declare, options);
}

/** The same, one browser after the other: for tests that change something that both would meet. */
export function inEachBrowserInTurn(
  declare: (stage: () => Stage) => void,
  options?: Options | ((name: BrowserName) => Promise<Options>),
): void {
  inBrowsers(['chromium', 'firefox'], declare, options, false);
}

/**
 * The same in Chromium alone, for what our code decides without asking the browser. What a browser
 * has a part in (events, permissions, storage, the popup, privacy) is shown in both.
 */
export function inOneBrowser(declare: (stage: () => Stage) => void, options?: Options): void {
  inBrowsers(['chromium'], declare, options);
}

function inBrowsers(
  names: readonly BrowserName[],
  declare: (stage: () => Stage) => void,
  options: Options | ((name: BrowserName) => Promise<Options>) | undefined,
  concurrent = true,
): void {
  // Side by side, for each waits most of the time. The tests of one browser go in turn.
  describe.each(names)('%s', { concurrent }, (name) => {
    const { begin, end } = takeTurns(name);
    let site: ScriptedSite;
    let driver: Driver;
    let page: Page;
    let isPageUsed = true;
    let hasFailed = false;
    // Without a limit: each test before it in this browser has one of its own.
    beforeAll(begin, 0);
    beforeAll(async () => {
      site = await startScriptedSite();
      driver = await (options ? launchWith(name, options) : borrowBrowser(name));
    });
    afterAll(async () => {
      if (options) await driver?.close();
      else if (hasFailed) await discardBrowser(name);
      await site?.close();
      end();
    });
    describe('in turn', { sequential: true }, () => {
      beforeEach(async ({ onTestFailed }) => {
        onTestFailed(() => {
          hasFailed = true;
        });
        site.requests.length = 0;
        if (isPageUsed) page = await driver.newPage();
        isPageUsed = false;
      });
      afterEach(async () => {
        const inPage = [...page.errors];
        const [inWorker] = await Promise.all([
          driver.workerErrors(),
          // Many tests look at pages of the extension alone: the next one gets the same tab.
          driver.evaluate(tidyUp, isPageUsed ? null : Number(page.tabId)),
        ]);
        expect(inWorker, 'errors of the worker').toEqual([]);
        expect(inPage, 'errors in the page').toEqual([]);
      });
      declare(() => ({
        driver,
        site,
        get page() {
          isPageUsed = true;
          return page;
        },
      }));
    });
  });
}

/** The same for tests that launch their browsers themselves. */
export function forEachBrowser(declare: (name: BrowserName) => void): void {
  describe.each(['chromium', 'firefox'] as const)('%s', { concurrent: true }, (name) => {
    describe('in turn', { sequential: true }, () => declare(name));
  });
}

/** The end of the last group of tests in each browser. */
const lastTurns = new Map<BrowserName, Promise<void>>();

/** A file may have several groups of tests in the same browser. */
function takeTurns(name: BrowserName) {
  const { promise, resolve: end } = Promise.withResolvers<void>();
  const begin = async () => {
    const before = lastTurns.get(name);
    lastTurns.set(name, promise);
    await before;
  };
  return { begin, end };
}

async function launchWith(
  name: BrowserName,
  options: Options | ((name: BrowserName) => Promise<Options>),
): Promise<Driver> {
  const more = typeof options === 'function' ? await options(name) : options;
  return launch(name, { ...more, extensionFolder: builtExtension(name) });
}

/**
 * Runs in the tab that the driver keeps for itself. Closes all others but the one to keep, which comes
 * to the front. Forgets how the last test left the help.
 */
async function tidyUp(keptTabId: number | null): Promise<void> {
  const own = await chrome.tabs.getCurrent();
  const ids = (await chrome.tabs.query({})).map(({ id = -1 }) => id);
  await chrome.tabs.remove(ids.filter((id) => id !== own.id && id !== keptTabId));
  if (keptTabId !== null) await chrome.tabs.update(keptTabId, { active: true });
  const keys = Object.keys(await chrome.storage.session.get());
  await chrome.storage.session.remove(keys.filter((key) => key.startsWith('panel:')));
}
