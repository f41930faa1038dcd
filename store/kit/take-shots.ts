import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import type { Try } from '../../lib/statistics/try.ts';
import { builtExtension } from '../../tests/e2e/built-extension.ts';
import type { Driver, Page, Surface } from '../../tests/e2e/driver/driver.ts';
import { launch } from '../../tests/e2e/driver/launch.ts';
import { hasRisen } from '../../tests/e2e/has-risen.ts';
import { loadHistory } from '../../tests/e2e/load-history.ts';
import { dayMs, hourMs, load, visits } from '../../tests/e2e/past.ts';
import { startGateway } from '../../tests/gateways/start-gateway.ts';
import { startScriptedSite } from '../../tests/gateways/start-scripted-site.ts';
import { findFreePort } from '../../tests/system/free-port.ts';
import { makeTemporaryFolder } from '../../tests/system/temporary-folder.ts';
import { until } from '../../tests/until.ts';
import { type Locale, readMessage } from './locales.ts';

/** PNGs of the built extension in real browsers. `compose.ts` makes the pictures from them. */
export interface Shots {
  readonly card: Buffer;
  readonly moreHelp: Buffer;
  /** The card in a small window, because the marquee has little room. */
  readonly smallCard: Buffer;
  /** The popup with all sites, and with one site. */
  readonly sites: Buffer;
  readonly oneSite: Buffer;
  readonly phoneCard: Buffer;
  readonly phoneHelp: Buffer;
  readonly dark: Buffer;
}

declare const chrome: { action: { openPopup(): Promise<void> } };

const shop = 'http://shop.example/';

/** Sites that open while the shop fails. They show that the visitor's network works. */
const others = Array.from({ length: 4 }, (_, index) => `http://www.site-${index + 1}.example/`);

export async function takeShots(locale: Locale): Promise<Shots> {
  const folder = makeTemporaryFolder('kit');
  const take = async (page: { screenshot(file: string): Promise<void> }) => {
    const file = join(folder.path, 'shot.png');
    await page.screenshot(file);
    return readFileSync(file);
  };
  try {
    return { ...(await inChromium(locale, take)), dark: await inFirefox(locale, take) };
  } finally {
    folder.remove();
  }
}

type Take = (page: { screenshot(file: string): Promise<void> }) => Promise<Buffer>;

/** A real nginx passes requests on to the site. It is also the browser's proxy, so addresses show no port. */
async function inChromium(locale: Locale, take: Take): Promise<Omit<Shots, 'dark'>> {
  const site = await startSites();
  const gateway = await startGateway('nginx', { site });
  const driver = await launch('chromium', {
    extensionFolder: builtExtension('chromium'),
    proxy: new URL(gateway.url).host,
    look: { locale: locale.tag },
  });
  try {
    await loadHistory(driver, pastTries());
    const page = await driver.newPage();
    await page.setSize(1280, 800);
    await page.goto(shop);
    const { sites, oneSite } = await takeHistory(locale, driver, page, take);
    site.closeShop();

    await failAndVisitOthers(driver, page, shop);
    const overlay = await openCard(page);
    const card = await take(page);
    await page.setSize(760, 480);
    await hasRisen(overlay);
    const smallCard = await take(page);
    await page.setSize(1280, 800);
    // We take this before more help is opened. The site's next card opens as the last one was left.
    const phone = await driver.newPage();
    await phone.becomePhone?.();
    await phone.goto(shop);
    const onPhone = await openCard(phone);
    const phoneCard = await take(phone);
    await openMore(onPhone);
    const phoneHelp = await take(phone);

    await page.bringToFront();
    await openMore(overlay);
    const moreHelp = await take(page);
    return { card, smallCard, moreHelp, sites, oneSite, phoneCard, phoneHelp };
  } finally {
    await driver.close();
    await Promise.all([gateway.close(), site.close()]);
  }
}

/** A dark site in a dark Firefox. */
async function inFirefox(locale: Locale, take: Take): Promise<Buffer> {
  const site = await startScriptedSite();
  const gateway = await startGateway('nginx', { site });
  const driver = await launch('firefox', {
    extensionFolder: builtExtension('firefox'),
    proxy: new URL(gateway.url).host,
    look: { locale: locale.tag, dark: true },
  });
  try {
    const page = await driver.newPage();
    await page.setSize(1280, 800);
    site.answerOthers(({ headers }) =>
      headers.host === 'music.example' ? { status: 503, body: darkPage } : { body: 'Welcome' },
    );
    await failAndVisitOthers(driver, page, 'http://music.example/');
    await openCard(page);
    return await take(page);
  } finally {
    await driver.close();
    await Promise.all([gateway.close(), site.close()]);
  }
}

/** The page still fails at the end. Other sites have loaded since, so the network works. */
async function failAndVisitOthers(driver: Driver, page: Page, url: string): Promise<void> {
  await page.goto(url);
  await openCard(page);
  const other = await driver.newPage();
  for (const working of others) await other.goto(working);
  await other.close();
  await page.bringToFront();
  await page.reload();
}

/** One server for all sites. The shop can stop answering, and nginx then answers 502. */
async function startSites() {
  let isShopOpen = true;
  const server = createServer((request, response) => {
    const isOfShop = request.headers.host === new URL(shop).host;
    if (isOfShop && !isShopOpen) return void request.socket.destroy();
    response.setHeader('content-type', 'text/html; charset=utf-8');
    response.end('<!doctype html><title>Welcome</title><h1>Welcome to the shop</h1>');
  });
  const port = await findFreePort();
  server.listen(port, '127.0.0.1');
  await once(server, 'listening');
  return {
    port,
    closeShop() {
      isShopOpen = false;
    },
    async close() {
      server.close();
      server.closeAllConnections();
    },
  };
}

const darkPage = `<!doctype html><title>503</title><style>
body { margin: 0; display: grid; place-content: start center; background: #14161a; color: #c9ced6;
font: 20px system-ui; padding-top: 56px } </style><h1>503 Service Unavailable</h1>`;

async function openCard(page: Page): Promise<Surface> {
  const card = await until(`the card at ${await page.evaluate(() => location.href)}`, async () => {
    const overlay = await page.overlay();
    const state = await overlay?.attribute('[data-state]', 'data-state');
    if (state !== 'card') throw new Error(`state is ${state}`);
    return overlay;
  });
  await hasRisen(card);
  return card;
}

async function openMore(card: Surface): Promise<void> {
  await card.click('.more');
  await until('more help', () => card.exists('[data-state="details"]'));
  await hasRisen(card);
}

/** The popup, over a shop that works again. */
async function takeHistory({ folder }: Locale, driver: Driver, page: Page, take: Take) {
  await page.bringToFront();
  await driver.evaluate(() => chrome.action.openPopup());
  const popup = await until('the popup', () => driver.popup());
  await until('the sites', () => popup.exists('.sites-section[aria-busy="false"]'));
  // The row of this load may be there before its tab's state. Until then the popup speaks of the past.
  const working = readMessage(folder, 'nowSaidWorking');
  await until(`"${working}"`, async () => (await popup.text('.active .now')) === working);
  await hasRisen(popup);
  const sites = await take(popup);
  await popup.click('[data-site="news.example"] button');
  await until('its tries', () => popup.exists('[data-part="tries"]'));
  await hasRisen(popup);
  const oneSite = await take(popup);
  await popup.close();
  return { sites, oneSite };
}

/** Some weeks of an invented person's visits. The shop fails at times, other sites rarely. */
function pastTries(): readonly Try[] {
  return [
    ...visits('shop.example', 4, 27),
    load('shop.example', 9 * dayMs, 'failed'),
    load('shop.example', 9 * dayMs - 25 * 60_000, 'worked'),
    // The card counts today. The popup, which is taken before, counts it for this one.
    load('shop.example', 3 * hourMs, 'failed'),
    load('shop.example', 3 * hourMs - 25 * 60_000, 'worked'),
    ...visits('news.example', 2, 22),
    load('news.example', 2 * hourMs, 'failed', { status: 503 }),
    load('news.example', hourMs, 'worked'),
    ...visits('music.example', 1, 14),
    ...visits('bank.example', 1, 9),
  ];
}
