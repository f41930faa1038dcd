import { mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { builtExtension } from './e2e/built-extension.ts';
import type { Driver } from './e2e/driver/driver.ts';
import { launch } from './e2e/driver/launch.ts';
import { hasRisen } from './e2e/has-risen.ts';
import { startGateway } from './gateways/start-gateway.ts';
import { startSite } from './gateways/start-site.ts';
import { until } from './until.ts';

/**
 * Takes docs/picture.png: the built extension in a real Chromium, over a real nginx whose site has
 * just died. nginx is also the browser's way to all sites, so that no port stands in the addresses.
 */
const folder = fileURLToPath(new URL('../docs/', import.meta.url));

/** Visited while they work: what then clears the visitor. */
const others = Array.from({ length: 14 }, (_, index) => `http://www.site-${index + 1}.example/`);
const shop = 'http://shop.example/';

const site = await startSite({ kind: 'working' });
const gateway = await startGateway('nginx', { site });
const driver = await launch('chromium', {
  extensionFolder: builtExtension('chromium'),
  proxy: new URL(gateway.url).host,
  // The window's own bars take the rest of the height.
  look: { width: 1280, height: 887 },
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
  const page = await driver.newPage();
  for (const url of others) await page.goto(url);
  await site.turn({ kind: 'dead' });
  await page.goto(shop);
  const card = await until('the card', async () => {
    const overlay = await page.overlay();
    return (await overlay?.exists('[data-state="card"]')) ? overlay : null;
  });
  await hasRisen(card);
  await page.screenshot(file);
}
