import { globSync, mkdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { makeTemporaryFolder } from '../../system/temporary-folder.ts';
import { until } from '../../until.ts';
import { inEachBrowser } from './in-each-browser.ts';
import { known, overlayAbout, popupAbout, triesOf } from './look.ts';

const access = '[data-notice="no-access"]';

inEachBrowser((stage) => {
  test('sites taken away: the popup says so, one button asks for them, and help is back with them', async () => {
    const { driver, site, page } = stage();
    site.answer('/', { status: 502 });
    await driver.takeSites();
    await page.goto(site.url('/', 'unseen.test'));
    // Chromium tells nothing of such a page. In Firefox it is asked for its status, in vain: not
    // before that is over may the sites come back.
    if (driver.name === 'firefox') await known(driver, page);
    const popup = await popupAbout(stage());
    await until('the notice', () => popup.exists(access));
    expect(await popup.texts(`${access} button`)).toEqual(['Allow on all sites']);
    expect(await triesOf(driver, 'unseen.test', 0)).toEqual([]);
    expect(await page.overlay()).toBeNull();

    await popup.click(`${access} button`);
    // Chromium's own question is out of reach: there the sites come back by its settings.
    if (!(await driver.answerQuestion(true))) await driver.giveSitesBack?.();
    await until('no notice', async () => !(await popup.exists(access)));
    await page.bringToFront();
    await page.reload();
    await overlayAbout(page, 502);
    expect(await triesOf(driver, 'unseen.test', 1)).toHaveLength(1);
  });

  test('limited to some sites: help there, and everywhere else the popup says so', async () => {
    const { driver, site, page } = stage();
    site.answer('/', { status: 502 });
    await driver.takeSites('allowed.test');
    await page.goto(site.url('/', 'allowed.test'));
    await overlayAbout(page, 502);
    await page.goto(site.url('/', 'others.test'));
    const popup = await popupAbout(stage());
    await until('the notice', () => popup.exists(access));
    expect(await page.overlay()).toBeNull();
    await popup.close();
    await page.goto(site.url('/', 'allowed.test'));
    await overlayAbout(page, 502);
    expect(await triesOf(driver, 'allowed.test', 2)).toHaveLength(2);
    expect(await triesOf(driver, 'others.test', 0)).toEqual([]);
  });
});

describe('private windows', () => {
  const profile = makeTemporaryFolder('private');
  let run = 0;
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
        expect(await driver.badgeText(hidden)).toBe('502');
        await hidden.goto(site.url('/empty', 'hidden-shop.test'));
        await until('the badge', async () => (await driver.badgeText(hidden)) === '503');
        await (await driver.popup())?.close();
        await hidden.goto(site.url('/frame', 'hidden-shop.test'));
        await until('the badge', async () => (await driver.badgeText(hidden)) === '!');
        await page.bringToFront();
        await page.goto(site.url('/', 'open-shop.test'));
        await overlayAbout(page, 502);
        expect(await triesOf(driver, 'open-shop.test', 1)).toHaveLength(1);
        const tries = await driver.readTries();
        expect(tries.filter(({ host }) => host.startsWith('hidden-shop'))).toEqual([]);

        const folder = join(profile.path, `${run}`);
        await until('the open shop on the disk', () =>
          filesWith(folder, 'open-shop.test').some(isDatabase),
        );
        expect(filesWith(folder, 'hidden-shop.test').filter(isDatabase)).toEqual([]);
      });
    },
    async () => {
      run += 1;
      const profileFolder = join(profile.path, `${run}`);
      mkdirSync(profileFolder);
      return { allowPrivate: true, profileFolder };
    },
  );
});

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
