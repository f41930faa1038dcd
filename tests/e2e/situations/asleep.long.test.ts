import { setTimeout as pause } from 'node:timers/promises';
import { expect, test } from 'vitest';
import type { Browser } from 'webextension-polyfill';
import { pickLength } from '../../soak.ts';
import { minuteMs } from '../../time-units.ts';
import { until } from '../../until.ts';
import type { Driver } from '../driver/driver.ts';
import { pressFix, said } from '../fixes/press.ts';
import { readWatches } from '../fixes/time.ts';
import { inEachBrowser } from './in-each-browser.ts';
import { triesOf } from './look.ts';

/** The extension's API, as its own pages see it. */
declare const chrome: Browser;

/** Longer than the first wait of "Keep trying". In full, several waits and checks fall into it. */
const sleepMs = pickLength({ short: 7000, full: 10 * minuteMs });

/** A burst would follow at once. The next planned load comes later than this. */
const burstMs = 4000;

inEachBrowser((stage) => {
  test(
    `a machine that slept for ${sleepMs / 1000} s asks each site once, and loses nothing`,
    async () => {
      const { driver, site, page } = stage();
      site.answerOthers(() => ({ status: 502 }));
      await page.goto(site.url('/', 'watched.test'));
      await pressFix(page, 'watch');
      await said(page, /Backsoon will tell you/);
      const front = await driver.newPage();
      await front.goto(site.url('/', 'tried.test'));
      await pressFix(front, 'keep-trying');
      await said(front, /Next try in/);
      await checkSoon(driver);

      site.requests.length = 0;
      const asked = () => site.requests.map(({ headers }) => headers.host?.replace(/:.*/, ''));
      driver.freeze(true);
      try {
        await pause(sleepMs);
        expect(asked()).toEqual([]);
      } finally {
        driver.freeze(false);
      }
      await until('the check and the try', () => new Set(asked()).size === 2, minuteMs);
      await pause(burstMs);
      expect(asked().sort()).toEqual(['tried.test', 'watched.test']);
      const [watch] = await readWatches(driver);
      expect([watch?.checksMade, watch?.state.kind]).toEqual([1, 'waiting']);
      expect(await triesOf(driver, 'tried.test', 2)).toHaveLength(2);
      expect(await triesOf(driver, 'watched.test', 2)).toHaveLength(2);
    },
    sleepMs + 2 * minuteMs,
  );
});

/** Moves the first check, a minute away, into the sleep. */
function checkSoon(driver: Driver): Promise<void> {
  return driver.evaluate(async () => {
    const { watches = [] } = await chrome.storage.local.get('watches');
    const nextAt = Date.now() + 2000;
    const sooner = (watches as { state: object }[]).map((watch) => ({
      ...watch,
      state: { ...watch.state, nextAt },
    }));
    await chrome.storage.local.set({ watches: sooner });
    await chrome.alarms.create('watch', { when: nextAt });
  });
}
