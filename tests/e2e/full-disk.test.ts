import { readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Browser } from 'webextension-polyfill';
import { canMount } from '../system/own-mounts.ts';
import { until } from '../until.ts';
import type { Page } from './driver/driver.ts';
import { loadHistory } from './load-history.ts';
import { visits } from './past.ts';
import { inEachBrowser } from './situations/in-each-browser.ts';
import { overlayAbout, popupAbout, triesOf } from './situations/look.ts';

/** The extension's API, as its own pages see it. */
declare const chrome: Browser;

const diskMegabytes = 200;

describe.skipIf(!canMount())('on a full disk', () => {
  inEachBrowser(
    (stage) => {
      test('help is there, what is kept stays, and the person is told', async () => {
        const { driver, site, page } = stage();
        await loadHistory(driver, visits('before.example', 2, 9));
        const before = await driver.readTries();
        site.answer('/', { status: 502 });
        const empty = fillDisk(driver.diskFolder());
        const popup = await popupAbout(stage());
        // Firefox has room for more in its journal. Opening the popup may empty that file.
        await until('a load that finds no place', async () => {
          await page.goto(site.url('/', 'lost.test'));
          await overlayAbout(page, 502);
          return driver.evaluate(hasNotice);
        });
        await popup.reload();
        await until('the word', () => popup.exists('[data-notice="full"]'));
        expect(await popup.text('[data-notice="full"]')).toContain('Your disk is full. Nothing');
        expect(await driver.readTries()).toEqual(expect.arrayContaining(before));

        empty();
        await page.bringToFront();
        await page.goto(site.url('/', 'kept.test'));
        await overlayAbout(page, 502);
        await triesOf(driver, 'kept.test', 1);
        expect(await driver.readTries()).toEqual(expect.arrayContaining(before));
        await understand(popup);
      });
    },
    { diskMegabytes },
  );
});

/** Inside the extension: whether there is word for the popup. */
async function hasNotice(): Promise<boolean> {
  return 'historyNotice' in (await chrome.storage.session.get('historyNotice'));
}

async function understand(popup: Page): Promise<void> {
  await popup.bringToFront();
  await until('the help above it', () => popup.exists('.active [data-status]'));
  await popup.click('[data-notice="full"] button');
  await until('no word', async () => !(await popup.exists('[data-notice="full"]')));
}

/** To the last byte. What comes back makes room again. */
function fillDisk(folder: string): () => void {
  for (let size = 1 << 20, count = 0; size > 0; count++) {
    try {
      writeFileSync(join(folder, `ballast-${count}`), new Uint8Array(size));
    } catch {
      size >>= 1;
    }
  }
  return () => {
    const ballast = readdirSync(folder).filter((name) => name.startsWith('ballast-'));
    for (const name of ballast) rmSync(join(folder, name));
  };
}
