import { globSync, mkdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import type { Browser } from 'webextension-polyfill';
import { makeTemporaryFolder } from '../../system/temporary-folder.ts';
import { until } from '../../until.ts';
import type { Driver } from '../driver/driver.ts';
import { pressFix, runFix, showFix } from '../fixes/press.ts';
import { inEachBrowser, type Stage } from './in-each-browser.ts';
import { badgeSays, openDetails, overlayAbout, popupAbout, triesOf } from './look.ts';

/** The extension's API, as its own pages see it. */
declare const chrome: Browser;

describe('private windows', () => {
  const profile = makeTemporaryFolder('private');
  afterAll(() => profile.remove());

  inEachBrowser(
    (stage) => {
      test('help, and no history: neither in the database nor anywhere else in the profile', async () => {
        const { driver, site, page } = stage();
        site.answer('/', { status: 502 });
        site.answer('/empty', { status: 503, body: '' });
        site.answer('/frame', { body: '<iframe src="/"></iframe>' });
        const hidden = await driver.newPage('private');
        await hidden.goto(site.url('/', 'hidden-shop.test'));
        await overlayAbout(hidden, 502);
        await badgeSays(driver, hidden, '502');
        await hidden.goto(site.url('/empty', 'hidden-shop.test'));
        await badgeSays(driver, hidden, '503');
        await driver.closePopup();
        await hidden.goto(site.url('/frame', 'hidden-shop.test'));
        await badgeSays(driver, hidden, '!');
        await page.bringToFront();
        await page.goto(site.url('/', 'open-shop.test'));
        await overlayAbout(page, 502);
        expect(await triesOf(driver, 'open-shop.test', 1)).toHaveLength(1);
        const tries = await driver.readTries();
        expect(tries.filter(({ host }) => host.startsWith('hidden-shop'))).toEqual([]);

        const folder = join(profile.path, driver.name);
        await until('the open shop on the disk', () =>
          filesWith(folder, 'open-shop.test').some(isDatabase),
        );
        expect(filesWith(folder, 'hidden-shop.test').filter(isDatabase)).toEqual([]);
      });

      test('a site that is tried again for a private tab is named by no normal window', async () => {
        const { driver, site, page } = stage();
        const hiddenHost = 'retried.example';
        site.answer('/', { status: 502 });
        site.answer('/good', { status: 200 });
        const hidden = await driver.newPage('private');
        await hidden.goto(site.url('/', hiddenHost));
        await runFix(driver, hidden, 'keep-trying');
        await until('the tries to run', () => remembers(driver, `retry:${hiddenHost}`));
        await page.bringToFront();
        await page.goto(site.url('/good', 'open-shop.example'));
        expect(await surfacesOf(stage())).not.toContain(hiddenHost);
      });

      test('what was tried in a private tab is told in no normal one', async () => {
        const { driver, site, page } = stage();
        const hiddenHost = 'pressed.example';
        site.answer('/', { status: 502 });
        const hidden = await driver.newPage('private');
        await hidden.goto(site.url('/', hiddenHost));
        await runFix(driver, hidden, 'try-again');
        await until('the try to have failed', async () =>
          /"failedTries":1/.test(await everythingKept(driver)),
        );
        await hidden.close();
        await page.bringToFront();
        await page.goto(site.url('/', hiddenHost));
        const overlay = await overlayAbout(page, 502);
        await until('the card', () => overlay.exists('[data-state="card"]'));
        expect(await overlay.text('[data-state]')).not.toMatch(/tried/i);
      });

      test('whatever a person does in a private tab, nothing of it is left when it closes', async () => {
        const { driver, site, page } = stage();
        const hiddenHost = 'hidden.example';
        site.answer('/', { status: 502 });
        site.answer('/empty', { status: 503, body: '' });
        site.answer('/frame', { body: '<iframe src="/"></iframe>' });
        const hidden = await driver.newPage('private');
        await hidden.goto(site.url('/frame', hiddenHost));
        await badgeSays(driver, hidden, '!');
        await hidden.goto(site.url('/empty', hiddenHost));
        await badgeSays(driver, hidden, '503');
        await driver.closePopup();
        await hidden.goto(site.url('/#inbox', hiddenHost));
        await overlayAbout(hidden, 502);
        // As its button does: that the button can be pressed is shown in guide.test.ts.
        await driver.evaluate(async (tabId) => {
          const begin = { name: 'beginStep', request: { step: 1 }, tabId };
          await chrome.runtime.sendMessage(begin);
        }, Number(hidden.tabId));
        await until('the timer to run', () => remembers(driver, 'step'));
        const overlay = await showFix(hidden, 'try-again');
        await openDetails(overlay);
        expect(await overlay.exists('[data-fix="watch"]'), 'a watch is written down').toBe(false);
        expect(await overlay.exists('[data-do="hide"]'), 'so are hidden sites').toBe(false);
        const readAge = () => hidden.evaluate(() => performance.timeOrigin);
        const before = await readAge();
        await pressFix(hidden, 'try-again');
        await until('the try to have failed', async () =>
          /"failedTries":1/.test(await everythingKept(driver)),
        );
        // The card of the page before stands until the new page is there.
        await until('the new page', async () => (await readAge().catch(() => before)) !== before);
        // The last one, for its first try loads the page anew.
        await pressFix(hidden, 'keep-trying');
        await until('the tries to run', () => remembers(driver, `retry:${hiddenHost}`));

        await page.bringToFront();
        await page.goto(site.url('/empty', 'open-shop.example'));
        await driver.closePopup();
        expect(await surfacesOf(stage())).not.toContain(hiddenHost);

        await hidden.close();
        await until('the memory to be clean', async () => {
          const kept = await everythingKept(driver);
          if (kept.includes(hiddenHost)) throw new Error(kept);
          return true;
        });
      });

      test('a private window opens in both once we are let into them, and knows no cookies', async () => {
        const { driver, site, page } = stage();
        site.answer('/', { status: 502, headers: { 'set-cookie': 'session=1; path=/' } });
        await page.goto(site.url('/', 'let-in.example'));
        await runFix(driver, page, 'private-window');
        await until('the private page', () => site.requests.length === 2);
        expect(site.requests[1]?.headers.cookie).toBeUndefined();
        expect(
          (await driver.readTries()).filter(({ host }) => host.startsWith('let-in')),
        ).toHaveLength(1);
      });

      test('in a private window nothing is offered that would be written down', async () => {
        const { driver, site } = stage();
        site.answer('/', { status: 502 });
        const page = await driver.newPage('private');
        await page.goto(site.url('/', 'private.example'));
        const overlay = await showFix(page, 'fresh-copy');
        for (const fix of ['watch', 'clear-saved', 'clear-data', 'private-window']) {
          expect(await overlay.exists(`[data-fix="${fix}"]`), fix).toBe(false);
        }
        await page.close();
      });
    },
    async (name) => {
      const profileFolder = join(profile.path, name);
      mkdirSync(profileFolder);
      return { allowPrivate: true, profileFolder };
    },
  );
});

/** Every key and value of session memory, local storage and the database, as one text. */
async function everythingKept(driver: Driver): Promise<string> {
  const [stored, tries] = await Promise.all([
    driver.evaluate(async () => {
      const { session, local } = chrome.storage;
      return JSON.stringify([await session.get(), await local.get()]);
    }),
    driver.readTries(),
  ]);
  return stored + JSON.stringify(tries);
}

/** Whether a private tab remembers something by a name that begins so. */
async function remembers(driver: Driver, name: string): Promise<boolean> {
  return driver.evaluate(async (wanted) => {
    const keys = Object.keys(await chrome.storage.session.get());
    return keys.some(
      (key) => key.replace(/^private:\d+:/, '').startsWith(wanted) && key !== wanted,
    );
  }, name);
}

/**
 * All that a normal window shows: the popup about its tab, the settings, and each title of the
 * button.
 */
async function surfacesOf({ driver, site, page }: Stage): Promise<string> {
  const popup = await popupAbout({ driver, site, page });
  await until('the popup to be drawn', () => popup.exists('h1'));
  const options = await driver.openExtensionPage('options.html');
  await until('the settings to be drawn', () => options.exists('h1'));
  const titles = await driver.evaluate(async (tabId) => {
    const { action } = chrome;
    return JSON.stringify([await action.getTitle({}), await action.getTitle({ tabId })]);
  }, Number(page.tabId));
  return [await popup.html(), await options.html(), titles].join('\n');
}

/** Files under the folder that hold the name, in either of the ways that databases write text. */
function filesWith(folder: string, name: string): string[] {
  const ways = [Buffer.from(name), Buffer.from(name, 'utf16le')];
  return globSync('**/*', { cwd: folder }).filter((file) => {
    const path = join(folder, file);
    try {
      if (!statSync(path).isFile()) return false;
      const bytes = readFileSync(path);
      return ways.some((way) => bytes.includes(way));
    } catch {
      // Browsers remove files of theirs at any time.
      return false;
    }
  });
}

/** Of the extension: Chromium's LevelDB, Firefox's SQLite. */
function isDatabase(file: string): boolean {
  return /IndexedDB.chrome-extension|storage.default.moz-extension/.test(file);
}
