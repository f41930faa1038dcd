import { setTimeout as pause } from 'node:timers/promises';
import { expect, test } from 'vitest';
import type { Browser } from 'webextension-polyfill';
import { pickLength } from '../../soak.ts';
import { minuteMs } from '../../time-units.ts';
import { until } from '../../until.ts';
import type { Driver } from '../driver/driver.ts';
import { runFix } from '../fixes/press.ts';
import { readRun, readWatches } from '../fixes/time.ts';
import { inEachBrowser } from './in-each-browser.ts';
import { overlayAbout, triesOf } from './look.ts';

/** The extension's API, as its own pages see it. */
declare const chrome: Browser;

/** The last step of a modem restart that has a timer: it loads the page. */
const lastTimer = 3;

/** In full, several waits and checks fall into it. */
const sleepMs = pickLength({ short: 3000, full: 10 * minuteMs });

/** A burst would follow at once. The next planned load comes later than this. */
const burstMs = 2500;

inEachBrowser((stage) => {
  test(
    `a machine that slept for ${sleepMs / 1000} s asks each site once, and loses nothing`,
    async () => {
      const { driver, site, page } = stage();
      site.answerOthers(() => ({ status: 502 }));
      await page.goto(site.url('/', 'watched.test'));
      await runFix(driver, page, 'watch');
      const restarting = await driver.newPage();
      await restarting.goto(site.url('/', 'restarting.test'));
      await overlayAbout(restarting, 502);
      await beginStep(driver, Number(restarting.tabId));
      const front = await driver.newPage();
      await front.goto(site.url('/', 'tried.test'));
      await runFix(driver, front, 'keep-trying');
      await until('the tries to run', () => readRun(driver, `tried.test:${site.port}`));
      await endSoon(driver, `tried.test:${site.port}`);

      site.requests.length = 0;
      const asked = () => site.requests.map(({ headers }) => headers.host?.replace(/:.*/, ''));
      driver.freeze(true);
      try {
        await pause(sleepMs);
        expect(asked()).toEqual([]);
      } finally {
        driver.freeze(false);
      }
      await until('the check and the loads', () => new Set(asked()).size === 3, minuteMs);
      await pause(burstMs);
      expect(asked().sort()).toEqual(['restarting.test', 'tried.test', 'watched.test']);
      const [watch] = await readWatches(driver);
      expect([watch?.checksMade, watch?.state.kind]).toEqual([1, 'waiting']);
      for (const host of ['restarting', 'tried', 'watched'])
        expect(await triesOf(driver, `${host}.test`, 2), host).toHaveLength(2);
    },
    sleepMs + 2 * minuteMs,
  );
});

function beginStep(driver: Driver, tabId: number): Promise<unknown> {
  return driver.evaluate(
    (tab, step) => chrome.runtime.sendMessage({ name: 'beginStep', request: { step }, tabId: tab }),
    tabId,
    lastTimer,
  );
}

/** Moves the first check, the end of the timer and the next try into the sleep. */
function endSoon(driver: Driver, triedHost: string): Promise<void> {
  return driver.evaluate(async (key) => {
    const endsAt = Date.now() + 2000;
    const { watches = [] } = await chrome.storage.local.get('watches');
    const sooner = (watches as { state: object }[]).map((watch) => ({
      ...watch,
      state: { ...watch.state, nextAt: endsAt },
    }));
    await chrome.storage.local.set({ watches: sooner });
    const { step } = await chrome.storage.session.get('step');
    await chrome.storage.session.set({ step: { ...(step as object), endsAt } });
    const { [key]: run } = await chrome.storage.session.get(key);
    await chrome.storage.session.set({ [key]: { ...(run as object), nextAt: endsAt } });
    for (const name of ['watch', 'step', 'keep-trying'])
      await chrome.alarms.create(name, { when: endsAt });
  }, `retry:${triedHost}`);
}
