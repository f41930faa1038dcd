import { expect, test } from 'vitest';
import type { Browser } from 'webextension-polyfill';
import { pickLength } from '../../soak.ts';
import { until } from '../../until.ts';
import type { Driver } from '../driver/driver.ts';
import { noteNotices, readNotices } from '../fixes/notices.ts';
import { pressFix, said } from '../fixes/press.ts';
import { passTime, readAlarm, readWatches } from '../fixes/time.ts';
import { inEachBrowser } from './in-each-browser.ts';
import { badgeSays, overlayAbout, popupStatus } from './look.ts';

/** The extension's API, as its own pages see it. */
declare const chrome: Browser;

/** In full only: one tab is among the tests of tabs. */
const count = pickLength({ short: 0, full: 20 });

/** It waits for longer than this test takes. */
const nextTry = /Next try in \d+:\d\d\. *\n*\(1 of 12\)/;

inEachBrowser(
  (stage) => {
    test.runIf(count > 0)(
      `an update under ${count} failing tabs: each is helped again, a try goes on, nothing is kept, asked or told twice`,
      async () => {
        const { driver, site, page } = stage();
        const host = 'updated.test';
        site.answerOthers(() => ({ status: 502 }));
        await page.goto(site.url('/', host));
        await pressFix(page, 'watch');
        await said(page, /Backsoon will tell you/);
        site.answer('/queue', { status: 503, headers: { 'retry-after': '600' } });
        const trying = await driver.newPage();
        await trying.goto(site.url('/queue', 'tried.test'));
        await pressFix(trying, 'keep-trying', 503);
        await said(trying, nextTry, 503);
        await trying.evaluate(rememberOverlay);
        const tabs = [page];
        while (tabs.length < count) {
          const tab = await driver.newPage();
          await tab.goto(site.url('/', host));
          await overlayAbout(tab, 502);
          tabs.push(tab);
        }
        const [front = page] = tabs.slice(-1);
        for (const tab of tabs) await tab.evaluate(rememberOverlay);
        const before = await until('all rows', async () => {
          const tries = (await driver.readTries()).filter((load) => load.host.startsWith(host));
          return tries.length === count && tries;
        });
        const watches = await readWatches(driver);
        const asked = site.requests.length;

        await driver.updateExtension();
        for (const tab of tabs)
          await until('one new overlay', () => tab.evaluate(isRenewed), 30_000);
        await until('one new overlay', () => trying.evaluate(isRenewed), 30_000);
        await said(trying, nextTry, 503);
        await badgeSays(driver, front, '502');
        expect(await popupStatus(driver)).toBeNull();
        await until('the alarm', async () => (await readAlarm(driver)) !== null);
        expect(await readWatches(driver)).toMatchObject(watches.map(({ host }) => ({ host })));
        expect(site.requests.slice(asked)).toEqual([]);
        const after = (await driver.readTries()).filter((load) => load.host.startsWith(host));
        expect(after).toEqual(before);

        const overlay = await overlayAbout(front, 502);
        await overlay.click('.close');
        await until('it to close', async () => (await front.overlay()) === null);

        await noteNotices(driver);
        site.answerOthers(() => ({ body: 'Welcome' }));
        await passTime(driver, 1);
        await until('the end', async () =>
          (await readWatches(driver)).some(({ state }) => state.kind === 'answered'),
        );
        expect(site.requests).toHaveLength(asked + 1);
        await until('the message', async () => (await readNotices(driver)).length === 1);
        await cancelAll(driver);
      },
      60_000 + count * 10_000,
    );
  },
  { allowed: ['notifications'] },
);

/** Not by a mark on it: an overlay undoes what is done to it. */
function rememberOverlay(): void {
  Reflect.set(window, 'old', document.querySelector('backsoon-overlay'));
}

function isRenewed(): boolean {
  const [host, ...others] = document.querySelectorAll('backsoon-overlay');
  return host !== undefined && host !== Reflect.get(window, 'old') && others.length === 0;
}

function cancelAll(driver: Driver): Promise<void> {
  return driver.evaluate(async () => {
    const { watches = [] } = await chrome.storage.local.get('watches');
    for (const { host } of watches as { host: string }[])
      await chrome.runtime.sendMessage({ name: 'cancelWatch', request: { host }, tabId: -1 });
  });
}
