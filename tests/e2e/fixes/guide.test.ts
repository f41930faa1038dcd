import { expect, test } from 'vitest';
import type { Browser } from 'webextension-polyfill';
import { until } from '../../until.ts';
import type { Driver } from '../driver/driver.ts';
import { inEachBrowser } from '../situations/in-each-browser.ts';
import { known, popupAbout, triesAfter } from '../situations/look.ts';
import { showFix } from './press.ts';

/** The extension's API, as its own pages see it. */
declare const chrome: Browser;

/** The steps, in order: unplug, wait, modem, router, try. */
const [, waitUnplugged, , plugInRouter] = [1, 2, 3, 4].map((number) => `li:nth-child(${number})`);

const modem = 'details[data-fix="restart-modem"]';

/** When the running timer ends, in milliseconds since the epoch. */
function readTimerEnd(driver: Driver): Promise<number> {
  return driver.evaluate(async () => {
    const { step } = await chrome.storage.session.get('step');
    return (step as { endsAt: number }).endsAt;
  });
}

/** Lets the running timer end now, as after two minutes. */
async function endTimer(driver: Driver): Promise<void> {
  await driver.evaluate(async () => {
    const { step } = await chrome.storage.session.get('step');
    await chrome.storage.session.set({ step: { ...(step as object), endsAt: Date.now() } });
    await chrome.alarms.create('step', { when: Date.now() });
  });
}

inEachBrowser((stage) => {
  /** A public address: a modem is not offered for one's own network. */
  async function openGuide(host: string) {
    const { site, page } = stage();
    site.answer('/', { status: 502 });
    await page.goto(site.url('/', host));
    const overlay = await showFix(page, 'restart-modem');
    expect(await overlay.exists(`${modem}:not([open])`)).toBe(true);
    await overlay.click(`${modem} summary`);
    return overlay;
  }

  test('a step’s timer outlives the card and the worker', async () => {
    const { driver, page } = stage();
    const overlay = await openGuide('timer.site.example');
    await overlay.click(`${modem} ${waitUnplugged} [data-action="start"]`);
    await until('the timer', async () =>
      /0:\d\d left/.test((await overlay.text(`${modem} ${waitUnplugged}`)) ?? ''),
    );
    const endsAt = await readTimerEnd(driver);
    await driver.suspendWorker();
    await page.reload();
    const again = await showFix(page, 'restart-modem');
    await until('the timer to go on', async () =>
      /0:\d\d left/.test((await again.text(`${modem} ${waitUnplugged}`)) ?? ''),
    );
    expect(await readTimerEnd(driver)).toBe(endsAt);
    const popup = await popupAbout(stage());
    await until('the help', () => popup.exists('.more'));
    await popup.click('.more');
    await until('the timer in the popup', () =>
      popup.exists(`${modem}[open] [data-action="stop"]`),
    );
    await popup.click(`${modem} [data-action="stop"]`);
    await until('it to stop', async () => !(await popup.exists(`${modem} [data-action="stop"]`)));
  });

  test('when the last light should be on, the page is tried unasked', async () => {
    const { driver, site, page } = stage();
    const overlay = await openGuide('lights.site.example');
    await overlay.click(`${modem} ${plugInRouter} [data-action="start"]`);
    await until('the timer', async () =>
      /left/.test((await overlay.text(`${modem} ${plugInRouter}`)) ?? ''),
    );
    site.answer('/', { body: 'Back again' });
    await driver.suspendWorker();
    await endTimer(driver);
    await until('the page', async () => (await known(driver, page)) === 'worked');
    expect(site.requests.map(({ method }) => method)).toEqual(['GET', 'GET']);
    await triesAfter(driver, 'lights.site.example', [undefined, 'restart-modem']);
  });

  test('when the network comes back, the page is tried at once', async () => {
    const { driver, site, page } = stage();
    const overlay = await openGuide('network.site.example');
    await overlay.click(`${modem} ${waitUnplugged} [data-action="start"]`);
    await until('the timer', () => overlay.exists(`${modem} [data-action="stop"]`));
    site.answer('/', { body: 'Back again' });
    await driver.setOffline(page, true);
    await driver.setOffline(page, false);
    await until('the page', async () => (await known(driver, page)) === 'worked');
    expect(site.requests.map(({ method }) => method)).toEqual(['GET', 'GET']);
  });
});
