import { expect, test } from 'vitest';
import type { Browser } from 'webextension-polyfill';
import { until } from '../../until.ts';
import { inEachBrowser } from '../situations/in-each-browser.ts';
import { popupAbout } from '../situations/look.ts';
import { pressFix, said, showFix } from './press.ts';

/** The extension's API, as its own pages see it. */
declare const chrome: Browser;

async function isOpen(address: string): Promise<boolean> {
  return (await chrome.tabs.query({})).some(({ url }) => url?.endsWith(address));
}

inEachBrowser((stage) => {
  const asked = (path: string) => stage().site.requests.filter((request) => request.path === path);

  test('a press in the page goes on in the popup, where the browser lets us ask', async () => {
    const { driver, site, page } = stage();
    site.answer('/', { status: 502 });
    await page.goto(site.url('/', 'hands-over.site.test'));
    await pressFix(page, 'clear-saved');
    await said(page, /Go on in the window/);
    const popup = await until('the popup', () => driver.popup());
    await until('the question', () => popup.exists('[data-ask="clear-saved"]'));
    expect(asked('/')).toHaveLength(1);
    await popup.close();
  });

  test('where no popup opens, it goes on in a page of ours', async () => {
    const { driver, site, page } = stage();
    site.answer('/', { status: 502 });
    await page.goto(site.url('/', 'in-a-page.site.test'));
    const overlay = await showFix(page, 'clear-saved');
    // As where the window has just lost the focus: the browser refuses.
    await driver.evaluate(() => chrome.action.setPopup({ popup: '' }));
    await overlay.click('[data-fix="clear-saved"]');
    const address = `popup.html?tabId=${page.tabId}`;
    await until('the page of ours', () => driver.evaluate(isOpen, address));
    await driver.evaluate(() => chrome.action.setPopup({ popup: 'popup.html' }));
    expect(asked('/')).toHaveLength(1);
  });

  test('a yes does it, a no is no error', async () => {
    const { driver, site, page } = stage();
    site.answer('/', { status: 502 });
    await page.goto(site.url('/', 'yes-and-no.site.test'));
    const popup = await popupAbout(stage());
    await until('the help', () => popup.exists('.more'));
    await popup.click('.more');
    await until('the fix', () => popup.exists('[data-fix="clear-saved"]'));

    if (driver.name === 'chromium') {
      await popup.evaluate(() => {
        chrome.permissions.request = async () => false;
      });
    }
    await popup.click('[data-fix="clear-saved"]');
    await driver.answerQuestion(false);
    await until('the refusal', async () =>
      /^Without your yes/.test((await popup.text('.said')) ?? ''),
    );
    expect(asked('/')).toHaveLength(1);
    await popup.close();

    const again = await popupAbout(stage());
    await until('the help', () => again.exists('.more'));
    await again.click('.more');
    await until('the fix', () => again.exists('[data-fix="clear-saved"]'));
    await again.click('[data-fix="clear-saved"]');
    await driver.answerQuestion(true);
    await until('the load', () => asked('/').length === 2);
    expect(asked('/')[1]?.headers['cache-control']).toBe('no-cache');
  });
});
