import { afterAll, afterEach, beforeAll, beforeEach, describe, expect } from 'vitest';
import type { Browser } from 'webextension-polyfill';
import { type ScriptedSite, startScriptedSite } from '../../gateways/start-scripted-site.ts';
import type { BrowserName, Driver, LaunchOptions, Page } from '../driver/driver.ts';
import { type Lease, obtainBrowser } from '../driver/shared-browsers.ts';

/** The extension's API, as its own pages see it. */
declare const chrome: Browser;

/** What each test gets: a tab as good as new, and a site without requests yet. */
export type Stage = { driver: Driver; site: ScriptedSite; page: Page };

type Options = Partial<LaunchOptions>;
type Choose = (name: BrowserName) => Promise<Options>;

/**
 * Declares the same tests for Chromium and for Firefox. They take over a browser from other files, as
 * good as new. With options that a running browser can not be given, each is launched once. After each
 * test nothing may have broken: not in the worker, and not in its page.
 */
export function inEachBrowser(
  declare: (stage: () => Stage) => void,
  options?: Options | Choose,
): void {
  inBrowsers(['chromium', 'firefox'], declare, options);
}

/** The same, one browser after the other: for tests that change something that both would meet. */
export function inEachBrowserInTurn(
  declare: (stage: () => Stage) => void,
  options?: Options | Choose,
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
  options: Options | Choose = {},
  concurrent = true,
): void {
  // Side by side, for each waits most of the time. The tests of one browser go in turn.
  describe.each(names)('%s', { concurrent }, (name) => {
    const { begin, end } = takeTurns(name);
    let site: ScriptedSite;
    let lease: Lease | undefined;
    let driver: Driver;
    let page: Page;
    let isPageUsed = true;
    let hasFailed = false;
    // Without a limit: each test before it in this browser has one of its own.
    beforeAll(begin, 0);
    beforeAll(async () => {
      site = await startScriptedSite();
      const wanted = typeof options === 'function' ? await options(name) : options;
      lease = await obtainBrowser(name, wanted);
      driver = lease.driver;
    });
    afterAll(async () => {
      await lease?.end(hasFailed);
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
        // A new tab costs as much as what many tests do in it (measured in Chromium 156: 0.5 s).
        const isAsNew = !isPageUsed || (await renew(page));
        const [inWorker, isKept] = await Promise.all([
          driver.workerErrors(),
          driver.evaluate(tidyUp, isAsNew ? Number(page.tabId) : null),
        ]);
        isPageUsed = !isKept;
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

/** False if a test has closed it. */
async function renew(page: Page): Promise<boolean> {
  if (!page.renew) return false;
  return page.renew().then(
    () => true,
    () => false,
  );
}

/**
 * Runs in the tab that the driver keeps for itself. Closes all others but the one to keep, which comes
 * to the front. It is kept in the same window only. Forgets how the last test left the help.
 */
async function tidyUp(tabId: number | null): Promise<boolean> {
  const own = await chrome.tabs.getCurrent();
  const tabs = await chrome.tabs.query({});
  const kept = tabs.find(({ id, windowId }) => id === tabId && windowId === own.windowId);
  const others = tabs.filter(({ id }) => id !== own.id && id !== kept?.id);
  await chrome.tabs.remove(others.map(({ id = -1 }) => id));
  if (kept?.id !== undefined) await chrome.tabs.update(kept.id, { active: true });
  const keys = Object.keys(await chrome.storage.session.get());
  await chrome.storage.session.remove(keys.filter((key) => key.startsWith('panel:')));
  return kept !== undefined;
}
