import { setTimeout as pause } from 'node:timers/promises';
import { test } from 'vitest';
import type { Browser } from 'webextension-polyfill';
import type { Answer } from '../../gateways/start-scripted-site.ts';
import { startRandom } from '../../random.ts';
import { pickLength } from '../../soak.ts';
import { until } from '../../until.ts';
import { inEachBrowser, type Stage } from './in-each-browser.ts';

/** The extension's API, as its own pages see it. */
declare const chrome: Browser;

const moments = pickLength({ short: 10, full: 60 });
const restoredTabs = 20;
const seed = 15;

/** A load ends within this, so the worker is killed before, during and after it. */
const longestMs = 500;

/** Sixty tabs at once are slow to ask. On a very busy machine 30 s did not do for the last of them. */
const helpPatienceMs = 90_000;

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
      const { driver, site } = stage();
      const random = startRandom(seed);
      const hosts: string[] = [];
      for (let index = 0; index < moments; index++) {
        const host = `killed${index}.site.test`;
        hosts.push(host);
        site.answer(`/${index}/killed`, answers[index % answers.length] ?? {});
        const tab = await driver.newPage('background');
        await tab.goto(site.url(`/${index}/killed`, host), 'started');
        await pause(random() * longestMs);
        await driver.killWorker();
      }
      await allAreHelped(stage(), '/killed', hosts);
    },
    moments * 6000,
  );

  test(`${restoredTabs} failing tabs restored while the worker is killed: all get help`, async () => {
    const { driver, site } = stage();
    const random = startRandom(seed);
    site.answerOthers(() => ({ status: 502, body: '<h1>502</h1>' }));
    await driver.suspendWorker();
    const hosts = Array.from({ length: restoredTabs }, (_, index) => `restored${index}.site.test`);
    await driver.evaluate(
      openTabs,
      hosts.map((host) => site.url('/restored', host)),
    );
    for (let kills = 0; kills < 3; kills++) {
      await pause(random() * longestMs);
      await driver.killWorker();
    }
    await allAreHelped(stage(), '/restored', hosts);
  });
});

/** Each host's tab, whose address ends so, gets its overlay, and its failure is kept once. */
async function allAreHelped(
  { driver, site, page }: Stage,
  path: string,
  hosts: readonly string[],
): Promise<void> {
  // Any event of the browser wakes the worker. Without one an alarm does, after a minute.
  site.answer('/fine', {});
  await page.goto(site.url('/fine', 'fine.site.test'));
  await until(
    'help in every tab',
    async () => {
      const helped = await driver.evaluate(findHelped, path);
      const missing = hosts.filter((host) => !helped.includes(host));
      if (missing.length > 0) throw new Error(missing.join());
      return true;
    },
    helpPatienceMs,
  );
  await until('one row of each', async () => {
    const kept = (await driver.readTries()).map(({ host }) => host.replace(/:.*/, ''));
    const wrong = hosts.filter((host) => kept.filter((name) => name === host).length !== 1);
    if (wrong.length > 0) throw new Error(wrong.join());
    return true;
  });
}

/** Runs in an extension page. Not in the call itself, for a browser that opens many answers late. */
function openTabs(urls: readonly string[]): void {
  setTimeout(() => {
    for (const url of urls) void chrome.tabs.create({ url, active: false });
  });
}

/** Runs in an extension page. The hosts whose tab, with an address that ends so, has an overlay. */
async function findHelped(path: string): Promise<readonly string[]> {
  const tabs = (await chrome.tabs.query({})).filter(({ url }) => url?.endsWith(path));
  const seen = await Promise.all(
    tabs.map(async ({ id = -1, url = '' }) => {
      const [frame] = await chrome.scripting.executeScript({
        target: { tabId: id },
        func: () => document.querySelector('backsoon-overlay') !== null,
      });
      return frame?.result === true ? [new URL(url).hostname] : [];
    }),
  );
  return seen.flat();
}
