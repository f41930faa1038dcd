import { expect, test } from 'vitest';
import { until } from '../../until.ts';
import { inEachBrowser } from './in-each-browser.ts';
import { overlayAbout, popupAbout, triesOf } from './look.ts';

const access = '[data-notice="no-access"]';

inEachBrowser((stage) => {
  test('sites taken away: the popup says so, one button asks for them, and help is back with them', async () => {
    const { driver, site, page } = stage();
    site.answer('/', { status: 502 });
    await driver.takeSites();
    await page.goto(site.url('/', 'unseen.test'));
    const popup = await popupAbout(stage());
    await until('the notice', () => popup.exists(access));
    expect(await popup.texts(`${access} button`)).toEqual(['Allow on all sites']);
    expect(await triesOf(driver, 'unseen.test', 0)).toEqual([]);
    expect(await page.overlay()).toBeNull();

    await popup.click(`${access} button`);
    // Chromium's own question is out of reach: there the sites come back by its settings.
    if (!(await driver.answerQuestion(true))) await driver.giveSitesBack();
    await until('no notice', async () => !(await popup.exists(access)));
    await page.bringToFront();
    await page.reload();
    await overlayAbout(page, 502);
    await triesOf(driver, 'unseen.test', 1);
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
