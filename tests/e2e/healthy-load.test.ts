import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Browser } from 'webextension-polyfill';
import { makeTemporaryFolder } from '../system/temporary-folder.ts';
import { until } from '../until.ts';
import { builtExtension } from './built-extension.ts';
import type { BrowserName, Driver } from './driver/driver.ts';
import { inEachBrowser } from './situations/in-each-browser.ts';
import { isSilent, silent } from './situations/look.ts';

/** The extension's API, as its worker sees it. */
declare const chrome: Browser;

/** How often the worker did what takes time. */
interface Counts {
  readonly sessionWrites: number;
  readonly writingTransactions: number;
  readonly roomEstimates: number;
}

const loads = 3;

inEachBrowser(
  (stage) => {
    test('a load that works, of a site that never failed, costs one write to session memory at most', async () => {
      const { driver, site, page } = stage();
      site.answer('/', { body: 'It works.' });
      await page.goto(site.url('/', 'first.example'));
      expect(await isSilent(driver, page)).toBe(silent);
      const before = await readCounts(driver);
      for (let load = 0; load < loads; load += 1) {
        await page.goto(site.url('/', `healthy-${load}.example`));
        expect(await isSilent(driver, page)).toBe(silent);
      }
      const after = await readCounts(driver);
      // The first page's own write may come after the count began.
      expect(after.sessionWrites - before.sessionWrites).toBeLessThanOrEqual(loads + 1);
      expect(after).toMatchObject({ writingTransactions: 0, roomEstimates: 0 });
      // That the counter counts: a failure is written down.
      site.answer('/fails', { status: 502 });
      await page.goto(site.url('/fails', 'broken.example'));
      const hasCounted = async () => (await readCounts(driver)).writingTransactions > 0;
      await until('it to be counted', hasCounted);
    });
  },
  async (name) => ({ extensionFolder: builtWithCounts(name) }),
);

/** The built extension, whose worker counts and answers on a channel of its own. */
function builtWithCounts(name: BrowserName): string {
  const { path } = makeTemporaryFolder('with-counts');
  cpSync(builtExtension(name), path, { recursive: true });
  const file = join(path, 'background.js');
  writeFileSync(file, `(${count})();\n${readFileSync(file, 'utf8')}`);
  return path;
}

/** Runs in the worker, before the first line of ours. */
function count(): void {
  const counts = { sessionWrites: 0, writingTransactions: 0, roomEstimates: 0 };
  const { session } = chrome.storage;
  const set = session.set.bind(session);
  Object.defineProperty(session, 'set', {
    value: (...values: Parameters<typeof set>) => {
      counts.sessionWrites += 1;
      return set(...values);
    },
  });
  const { transaction } = IDBDatabase.prototype;
  IDBDatabase.prototype.transaction = function (...args) {
    if (args[1] === 'readwrite') counts.writingTransactions += 1;
    return transaction.apply(this, args);
  };
  const { estimate } = StorageManager.prototype;
  StorageManager.prototype.estimate = function () {
    counts.roomEstimates += 1;
    return estimate.apply(this);
  };
  const channel = new BroadcastChannel('counts');
  channel.onmessage = ({ data }) => {
    if (data === 'ask') channel.postMessage(counts);
  };
}

function readCounts(driver: Driver): Promise<Counts> {
  return driver.evaluate(
    () =>
      new Promise<Counts>((resolve) => {
        const channel = new BroadcastChannel('counts');
        channel.onmessage = ({ data }) => {
          channel.close();
          resolve(data);
        };
        channel.postMessage('ask');
      }),
  );
}
