import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { type RefusingProxy, startRefusingProxy } from '../../gateways/start-refusing-proxy.ts';
import { startScriptedSite } from '../../gateways/start-scripted-site.ts';
import { until } from '../../until.ts';
import type { Page, Surface } from '../driver/driver.ts';
import { oneByOne } from '../one-by-one.ts';
import { inEachBrowserInTurn } from './in-each-browser.ts';
import { badgeSays, openDetails, overlayAbout, triesOf } from './look.ts';

/** One's own servers, one of each way that leads to them; which names are own is a unit test's. */
const ownHosts = ['intranet', '10.1.2.3:8080', '[fd00::7]'];

/** Of this machine and its cable. */
const machineHosts = ['[::1]', '169.254.77.1'];

const html = { 'content-type': 'text/html' };

const failures = {
  // Firefox names an unknown host, and tells of the proxy beside it.
  'answers CONNECT with 500': { status: 500, scheme: 'https' },
  'answers CONNECT with 503': { status: 503, scheme: 'https' },
  'is dead': { status: null, scheme: 'https' },
  'is dead, over http': { status: null, scheme: 'http' },
};

let proxy: RefusingProxy;
beforeAll(async () => {
  proxy = await startRefusingProxy();
});
afterAll(() => proxy.close());

inEachBrowserInTurn(
  (stage) => {
    afterEach(async () => {
      await proxy.rise();
    });

    test('a proxy that fails is told as such, and is no failure of the site', async () => {
      const { driver, page } = stage();
      await oneByOne(failures, async ({ status, scheme }) => {
        const host = `${scheme}-${status}.test`;
        await proxy.rise();
        if (status === null) await proxy.fall();
        else proxy.refuse({ tunnelStatus: status });
        await page.goto(`${scheme}://${host}/pay?card=1`);
        const popup = await until('the popup', async () => {
          const open = await driver.popup();
          return (await open?.exists('[data-cause="proxy"]')) ? open : null;
        });
        const help = '.help[data-status="none"][data-cause="proxy"]';
        expect(await popup.attribute(help, 'data-side')).toBe('between');
        expect(await popup.attribute(help, 'data-broken')).toBe('between');
        expect(await popup.text(help)).toContain('Something on your way to the internet failed.');
        expect(await popup.attribute(`${help} [data-fix]`, 'data-fix')).toBe('try-again');
        await popup.close();
        await badgeSays(driver, page, '!');
        expect(await triesOf(driver, host, 0), 'a site that never failed').toEqual([]);
      });
    });

    test("511 in place of any site: it is the network's sign-in, and not counted against the site", async () => {
      const { driver, page } = stage();
      proxy.refuse({
        answer: (_, response) => response.writeHead(511, html).end('<h1>Sign in</h1>'),
      });
      await page.goto('http://news.test/');
      const overlay = await overlayAbout(page, 511);
      expect(await overlay.attribute('[data-side]', 'data-side')).toBe('yours');
      await openCard(overlay);
      expect(await overlay.text('.title')).toContain('You need to sign in to this Wi-Fi.');
      expect(await overlay.attribute('[data-fix]', 'data-fix')).toBe('sign-in');
      const popup = await driver.openExtensionPage('popup.html?tabId=-1');
      await until('the popup', () => popup.exists('footer'));
      expect(await popup.exists('[data-site="news.test"]')).toBe(false);
      await triesOf(driver, 'news.test', 1);
    });

    test('a captive portal that sends every page to its own, which fails with 511', async () => {
      const { page } = stage();
      proxy.refuse({
        answer({ hostname }, response) {
          if (hostname === 'portal.test') response.writeHead(511).end('<h1>Sign in</h1>');
          else response.writeHead(302, { location: 'http://portal.test/login' }).end();
        },
      });
      await page.goto('http://news.test/');
      const overlay = await overlayAbout(page, 511);
      expect(await overlay.attribute('[data-side]', 'data-side')).toBe('yours');
    });

    test("one's own servers: helped, the owner first, and sent to nobody else", async () => {
      const { driver, page } = stage();
      proxy.refuse({
        answer: (_, response) => response.writeHead(502, html).end('<h1>502</h1>'),
      });
      for (const host of ownHosts) {
        await page.goto(`http://${host}/`);
        await helpsItsOwner(page, host);
        expect(await triesOf(driver, host, 1)).toMatchObject([{ host, kind: 'failed' }]);
      }
    });

    // Neither browser asks a proxy for these, but for the link-local one, which Firefox does.
    test('this machine and what hangs on it: the same', async () => {
      const { driver, site, page } = stage();
      for (const host of machineHosts) {
        const here = host === '[::1]' ? await startScriptedSite('::1') : site;
        here.answer('/', { status: 502 });
        await page.goto(here.url('/', host));
        await helpsItsOwner(page, host);
        const own = { host: `${host}:${here.port}`, status: 502 };
        expect(await triesOf(driver, own.host, 1)).toMatchObject([own]);
        if (here !== site) await here.close();
      }
    });
  },
  async () => ({ proxy: proxy.address }),
);

async function helpsItsOwner(page: Page, host: string): Promise<void> {
  const overlay = await overlayAbout(page, 502);
  await openCard(overlay);
  await openDetails(overlay);
  const order = await overlay.with((root) =>
    [...root.querySelectorAll<HTMLElement>('.details > [data-part]')].map(
      ({ dataset }) => dataset.part,
    ),
  );
  expect(order[0], host).toBe('owner');
  expect(await outsideLinks(overlay), host).toEqual([]);
}

async function openCard(overlay: Surface): Promise<void> {
  if ((await overlay.attribute('[data-state]', 'data-state')) !== 'pill') return;
  await overlay.click('[data-state="pill"] .open');
  await until('the card', () => overlay.exists('[data-state="card"]'));
}

function outsideLinks(surface: Surface): Promise<string[]> {
  return surface.with((root) =>
    [...root.querySelectorAll('a[href], [data-fix="status-page"], [data-fix="saved-copy"]')].map(
      (link) => link.outerHTML,
    ),
  );
}
