import { setTimeout as pause } from 'node:timers/promises';
import { expect, test } from 'vitest';
import type { Browser } from 'webextension-polyfill';
import type { Answer } from '../../gateways/start-scripted-site.ts';
import { startRandom } from '../../random.ts';
import { pickLength } from '../../soak.ts';
import { until } from '../../until.ts';
import type { Driver, Page } from '../driver/driver.ts';
import { inEachBrowser } from './in-each-browser.ts';
import { overlayStatus } from './look.ts';

/** The extension's API, as its own pages see it. */
declare const chrome: Browser;

const moments = pickLength({ short: 10, full: 60 });
const seed = 15;

/** A load ends within this, so the worker is killed before, during and after it. */
const longestMs = 500;

/** Every page can still say how it was answered. */
const answers: readonly Answer[] = [
  { status: 502 },
  { status: 503, delayMs: 150 },
  { status: 500, body: `<h1>Sorry</h1>${'<p>Wait.</p>'.repeat(900)}`, sent: 'halves' },
];

inEachBrowser((stage) => {
  test(
    `the worker killed at ${moments} moments around failing loads: all get help, one row each`,
    async () => {
      const { driver, site, page } = stage();
      const random = startRandom(seed);
      const tabs: { readonly tab: Page; readonly host: string; readonly status: number }[] = [];
      for (let index = 0; index < moments; index++) {
        const answer = answers[index % answers.length] ?? {};
        const host = `killed${index}.test`;
        site.answer(`/${index}`, answer);
        const tab = await driver.newPage('background');
        tabs.push({ tab, host, status: answer.status ?? 200 });
        await tab.goto(site.url(`/${index}`, host), 'started');
        await pause(random() * longestMs);
        await driver.killWorker();
      }
      // Any event of the browser wakes it. Without one an alarm does, after a minute.
      site.answer('/fine', {});
      await page.goto(site.url('/fine', 'fine.test'));
      const missing = async () => {
        const seen = await Promise.all(tabs.map(({ tab }) => overlayStatus(tab).catch(String)));
        return tabs.filter(({ status }, index) => seen[index] !== String(status));
      };
      const rows = async () => {
        const kept = (await driver.readTries()).map(({ host }) => host.replace(/:.*/, ''));
        return tabs.map(({ host }) => kept.filter((name) => name === host).length);
      };
      await until('help in every tab', async () => {
        const hosts = await Promise.all(
          (await missing()).map(async ({ host, tab }) => `${host}: ${await stateOf(driver, tab)}`),
        );
        if (hosts.length > 0) throw new Error(hosts.join());
        return true;
      });
      await until('a row of each', async () => {
        const counts = await rows();
        if (counts.includes(0)) throw new Error(counts.join());
        return true;
      });
      expect(await rows()).toEqual(tabs.map(() => 1));
      for (const { tab } of tabs) expect(tab.errors).toEqual([]);
    },
    moments * 6000,
  );
});

/** What the extension knows of a tab, to be read where help is missing. */
async function stateOf(driver: Driver, tab: Page): Promise<string> {
  return driver.evaluate(async (tabId) => {
    const key = `tab:${tabId}`;
    return JSON.stringify((await chrome.storage.session.get(key))[key] ?? null);
  }, Number(tab.tabId));
}
