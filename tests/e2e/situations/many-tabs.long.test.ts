import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Browser } from 'webextension-polyfill';
import { type RefusingProxy, startRefusingProxy } from '../../gateways/start-refusing-proxy.ts';
import { pickLength } from '../../soak.ts';
import { until } from '../../until.ts';
import { pressFix, runFix, said } from '../fixes/press.ts';
import { readRun } from '../fixes/time.ts';
import { inEachBrowser, inEachBrowserInTurn } from './in-each-browser.ts';
import { overlayAbout, popupAbout, popupStatus } from './look.ts';

/** The extension's API, as its own pages see it. */
declare const chrome: Browser;

/**
 * Restored at once: most with nothing to draw on, every tenth with a page. Both browsers
 * kept all 300 (measured: 40 s to two minutes on two busy cores).
 */
const restoredTabs = pickLength({ short: 20, full: 300 });
const pageEvery = 10;
const restoreMs = 180_000;

const waitingTabs = pickLength({ short: 3, full: 20 });

/**
 * After the first press: each wait a fifth shorter than 5, 10, 20, 40, 80 s, one after the other.
 */
const earliestTriesSeconds = [4, 12, 28, 60, 124];

const html = { 'content-type': 'text/html' };

inEachBrowser((stage) => {
  const asked = (path: string) => stage().site.requests.filter((request) => request.path === path);

  test(`${waitingTabs} tabs of one host share one timer, and Stop stops them all`, async () => {
    const { driver, site, page } = stage();
    site.answer('/', { status: 502 });
    const startedAt = Date.now();
    const tabs = [page];
    while (tabs.length < waitingTabs) tabs.push(await driver.newPage());
    const [front = page] = tabs.slice(-1);
    for (const tab of tabs) {
      await tab.goto(site.url('/', 'many.test'));
      await tab.bringToFront();
      // Nobody has asked for this one yet.
      expect(await (await overlayAbout(tab, 502)).exists('.keep')).toBe(false);
      if (tab === front) await pressFix(tab, 'keep-trying');
      else await runFix(driver, tab, 'keep-trying');
      const run = () => readRun(driver, `many.test:${site.port}`);
      await until('it to run', async () => (await run())?.tabIds.includes(Number(tab.tabId)));
    }
    await said(front, /Next try in/);
    const popup = await popupAbout({ ...stage(), page: front });
    await until('Stop in the popup', () => popup.exists('[data-action="stop-trying"]'));
    await popup.click('[data-action="stop-trying"]');
    await until('it to be over', async () => !(await popup.exists('.keep')));
    const seconds = (Date.now() - startedAt) / 1000;
    const triesInTime = earliestTriesSeconds.filter((earliest) => earliest <= seconds).length;
    expect(asked('/').length - tabs.length).toBeLessThanOrEqual(triesInTime);
    await popup.close();
  }, 120_000);
});

let proxy: RefusingProxy;
beforeAll(async () => {
  proxy = await startRefusingProxy();
});
afterAll(() => proxy.close());

inEachBrowserInTurn(
  (stage) => {
    test(
      `${restoredTabs} tabs at once on a dead proxy: every failure kept once, no storm of popups`,
      async () => {
        const { driver } = stage();
        proxy.asked.length = 0;
        proxy.refuse({
          answer: ({ hostname }, response) => {
            const isPage = Number(/\d+/.exec(hostname)?.[0]) % pageEvery === 0;
            response.writeHead(502, html).end(isPage ? '<h1>502</h1>' : '');
          },
        });
        await driver.evaluate(openTabs, restoredTabs);
        const kept = async () =>
          (await driver.readTries()).filter(({ host }) => host.endsWith('.restored.test'));
        await until('every failure', async () => (await kept()).length >= restoredTabs, restoreMs);
        const hosts = (await kept()).map(({ host }) => host);
        expect(new Set(hosts).size).toBe(restoredTabs);
        expect(hosts).toHaveLength(restoredTabs);
        expect(await popupStatus(driver)).toBeNull();
        expect(await driver.isWorkerRunning()).toBe(true);
      },
      2 * restoreMs,
    );
  },
  async () => ({ proxy: proxy.address }),
);

/**
 * Runs in an extension page. Not in the call itself: a browser that opens so many answers nobody.
 */
function openTabs(count: number): void {
  const urls = Array.from({ length: count }, (_, index) => `http://tab${index}.restored.test/`);
  setTimeout(() => {
    for (const url of urls) void chrome.tabs.create({ url, active: false });
  });
}
