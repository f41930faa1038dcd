import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { sampleTries } from '../entrypoints/welcome/sample-failure.ts';
import { builtExtension } from './e2e/built-extension.ts';
import type { Driver, Page } from './e2e/driver/driver.ts';
import { launch } from './e2e/driver/launch.ts';
import { hasRisen } from './e2e/has-risen.ts';
import { loadHistory } from './e2e/load-history.ts';
import { load, visits } from './e2e/past.ts';
import { startGateway } from './gateways/start-gateway.ts';
import { startSite } from './gateways/start-site.ts';
import { makeTemporaryFolder } from './system/temporary-folder.ts';
import { until } from './until.ts';

/**
 * Takes docs/picture.png: the built extension in a real Chromium, over a real nginx whose site has
 * just died. The card stands close up, and the popup beside it, with a month of history. nginx is
 * also the browser's way to all sites, so that no port stands in the addresses.
 */
const folder = fileURLToPath(new URL('../docs/', import.meta.url));

/** They open while the shop fails: that clears the visitor. */
const others = Array.from({ length: 5 }, (_, index) => `http://www.site-${index + 1}.example/`);
const shopHost = 'shop.example';
const shop = `http://${shopHost}/`;
/** As low as a window may be for the card to show its picture. */
const height = 700;
const cardWidth = 620;
const popupWidth = 360;

const site = await startSite({ kind: 'working' });
const gateway = await startGateway('nginx', { site });
const driver = await launch('chromium', {
  extensionFolder: builtExtension('chromium'),
  proxy: new URL(gateway.url).host,
  look: { width: 1280, height: 800, scale: 2 },
});
try {
  mkdirSync(folder, { recursive: true });
  await takePicture(driver, `${folder}picture.png`);
  console.log('docs/picture.png is new. Please look at it.');
} finally {
  await driver.close();
  await Promise.all([gateway.close(), site.close()]);
}

async function takePicture(driver: Driver, file: string): Promise<void> {
  const { path } = makeTemporaryFolder('picture');
  const card = join(path, 'card.png');
  const popup = join(path, 'popup.png');
  await loadHistory(driver, pastMonth());
  const page = await driver.newPage();
  await page.setSize(cardWidth, height);
  await site.turn({ kind: 'dead' });
  await page.goto(shop);
  await site.turn({ kind: 'working' });
  for (const url of others) await page.goto(url);
  await site.turn({ kind: 'dead' });
  await page.goto(shop);
  const overlay = await until('the card', async () => {
    const found = await page.overlay();
    return (await found?.exists('[data-state="card"]')) ? found : null;
  });
  await hasRisen(overlay);
  await page.screenshot(card);
  await showPopup(driver, page, popup);
  await putSideBySide(await driver.newPage(), [card, popup], file);
}

/** The shop has failed before, on a few days, and so have two others. */
function pastMonth() {
  const now = Date.now();
  const before = sampleTries(now).slice(0, -1);
  return [
    ...before.map(({ at, kind }) => load(shopHost, now - at, kind)),
    ...visits('news.example', 1, 12),
    ...visits('tickets.example', 5, 16),
  ];
}

async function showPopup(driver: Driver, page: Page, file: string): Promise<void> {
  const popup = await driver.openExtensionPage(`popup.html?tabId=${page.tabId}`);
  await popup.setSize(popupWidth, height);
  await until('all of it', async () => {
    const parts = ['.button.main', '.sites', '.active [data-day]'].map(popup.exists);
    return (await Promise.all(parts)).every((isThere) => isThere);
  });
  await popup.screenshot(file);
}

async function putSideBySide(page: Page, files: readonly string[], file: string): Promise<void> {
  const pictures = files.map((name) => readFileSync(name).toString('base64'));
  await page.setSize(cardWidth + popupWidth + 3 * 16, height + 2 * 16);
  await page.evaluate(async (sources) => {
    document.body.style.cssText = 'margin:16px;display:flex;gap:16px;background:#dfe3e8';
    for (const source of sources) {
      const image = new Image();
      image.src = `data:image/png;base64,${source}`;
      await image.decode();
      image.style.cssText = `zoom:${1 / devicePixelRatio};border-radius:20px`;
      document.body.append(image);
    }
  }, pictures);
  await page.screenshot(file);
}
