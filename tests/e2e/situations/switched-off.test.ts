import { expect, test } from 'vitest';
import { startScriptedSite } from '../../gateways/start-scripted-site.ts';
import { until } from '../../until.ts';
import { builtExtension } from '../built-extension.ts';
import { launch } from '../driver/launch.ts';
import { forEachBrowser } from './in-each-browser.ts';
import { overlayAbout } from './look.ts';

const presses = [
  ['.more', 'Enter'],
  ['[data-fix="try-again"]', 'Space'],
  ['.close', 'Enter'],
] as const;

forEachBrowser((name) => {
  test('what an extension that was switched off leaves in a page leads nowhere', async () => {
    const site = await startScriptedSite();
    const driver = await launch(name, { extensionFolder: builtExtension(name) });
    try {
      site.answer('/cart', { status: 502 });
      site.answer('/after', { status: 200 });
      const pages = [];
      for (const [control, key] of presses) {
        const page = await driver.newPage();
        await page.goto(site.url('/cart?item=7', 'switched-off.test'));
        const overlay = await overlayAbout(page, 502);
        await until('its buttons to act', () => overlay.exists('.more[data-ready]'));
        pages.push({ page, overlay, control, key });
      }
      await driver.switchOff();
      site.requests.length = 0;
      for (const { page, overlay, control, key } of pages) {
        await page.bringToFront();
        await overlay.with((root, wanted) => {
          root.querySelector<HTMLElement>(wanted)?.focus();
        }, control);
        await page.press(key);
        // A load of the page would have been asked for before this.
        await page.evaluate(() => fetch('/after').then(() => {}));
      }
      expect(site.requests.map(({ path }) => path)).toEqual(presses.map(() => '/after'));
    } finally {
      await driver.close();
      await site.close();
    }
  });
});
