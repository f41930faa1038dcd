import { afterAll, afterEach, beforeAll, beforeEach, describe, expect } from 'vitest';
import type { Browser } from 'webextension-polyfill';
import { type ScriptedSite, startScriptedSite } from '../../gateways/start-scripted-site.ts';
import { builtExtension } from '../built-extension.ts';
import type { BrowserName, Driver, LaunchOptions, Page } from '../driver/driver.ts';
import { launch } from '../driver/launch.ts';

/** The extension's API, as its own pages see it. */
declare const chrome: Browser;

/** What each test gets: a new tab, and a site without requests yet. */
export type Stage = { driver: Driver; site: ScriptedSite; page: Page };

type Options = Omit<LaunchOptions, 'extensionFolder'>;

/**
 * Declares the same tests for Chromium and for Firefox, each browser launched once. After each
 * test nothing may have broken: not in the worker, and not in its page.
 */
export function inEachBrowser(
  declare: (stage: () => Stage) => void,
  options: Options | (() => Promise<Options>) = {},
): void {
  inBrowsers(['chromium', 'firefox'], declare, options);
}

/**
 * The same in Chromium alone, for what our code decides without asking the browser. What a browser
 * has a part in (events, permissions, storage, the popup, privacy) is shown in both.
 */
export function inOneBrowser(declare: (stage: () => Stage) => void): void {
  inBrowsers(['chromium'], declare, {});
}

function inBrowsers(
  names: readonly BrowserName[],
  declare: (stage: () => Stage) => void,
  options: Options | (() => Promise<Options>),
): void {
  let site: ScriptedSite;
  beforeAll(async () => {
    site = await startScriptedSite();
  });
  afterAll(() => site.close());

  describe.each(names)('%s', (name) => {
    let driver: Driver;
    let page: Page;
    beforeAll(async () => {
      driver = await launch(name, {
        ...(typeof options === 'function' ? await options() : options),
        extensionFolder: builtExtension(name),
      });
    });
    afterAll(() => driver?.close());
    beforeEach(async () => {
      site.requests.length = 0;
      page = await driver.newPage();
    });
    afterEach(async () => {
      expect(await driver.workerErrors(), 'errors of the worker').toEqual([]);
      expect(page.errors, 'errors in the page').toEqual([]);
      await driver.evaluate(closeOtherTabs);
      await driver.evaluate(forgetPanels);
    });
    declare(() => ({ driver, site, page }));
  });
}

/** Forgets how the last test left the help. */
async function forgetPanels(): Promise<void> {
  const keys = Object.keys(await chrome.storage.session.get());
  await chrome.storage.session.remove(keys.filter((key) => key.startsWith('panel:')));
}

/** Runs in the tab that the driver keeps for itself. */
async function closeOtherTabs(): Promise<void> {
  const own = await chrome.tabs.getCurrent();
  const others = (await chrome.tabs.query({})).map(({ id = -1 }) => id);
  await chrome.tabs.remove(others.filter((id) => id !== own.id));
}
