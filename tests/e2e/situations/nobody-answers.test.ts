import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Browser } from 'webextension-polyfill';
import { type MuteSite, startMuteSite } from '../../gateways/start-mute-site.ts';
import { startUntrustedSite } from '../../gateways/start-untrusted-site.ts';
import { findFreePort } from '../../system/free-port.ts';
import { until } from '../../until.ts';
import type { Driver, Page } from '../driver/driver.ts';
import { inEachBrowser } from './in-each-browser.ts';
import { triesOf } from './look.ts';

declare const chrome: Browser;

/** Why nobody answered, as the tab's state in session memory has it. */
async function causeIn(driver: Driver, { tabId }: Page): Promise<string | null> {
  return driver.evaluate(async (key) => {
    const { [key]: state } = await chrome.storage.session.get(key);
    // biome-ignore lint/suspicious/noExplicitAny: what the extension remembers has no public type
    const outcome = (state as any)?.document?.outcome;
    return outcome?.kind === 'unreachable' ? outcome.cause : null;
  }, `tab:${tabId}`);
}

async function isCause(driver: Driver, page: Page, cause: string): Promise<void> {
  await until(`the cause ${cause}`, async () => {
    const seen = await causeIn(driver, page);
    if (seen !== cause) throw new Error(`It is ${seen}.`);
    return true;
  });
}

inEachBrowser((stage) => {
  const sites = new Map<string, MuteSite>();
  beforeAll(async () => {
    for (const habit of ['closes', 'resets', 'waits'] as const)
      sites.set(habit, await startMuteSite(habit));
    sites.set('untrusted', await startUntrustedSite());
  });
  afterAll(() => Promise.all([...sites.values()].map((site) => site.close())));
  const portOf = (name: string) => sites.get(name)?.port;

  test.each([
    ['a dead port', 'refused', async () => `http://shop.example:${await findFreePort()}/`],
    ['a closed socket', 'closed', async () => `http://shop.example:${portOf('closes')}/`],
    ['a reset socket', 'closed', async () => `http://shop.example:${portOf('resets')}/`],
    [
      'a certificate that nobody vouches for',
      'certificate',
      async () => `https://shop.example:${portOf('untrusted')}/`,
    ],
  ])('%s means %s, and is kept of no site that never failed', async (_, cause, findUrl) => {
    const { driver, page } = stage();
    // Firefox's driver rejects for some of the browser's own pages.
    await page.goto(await findUrl()).catch(() => {});
    await isCause(driver, page, cause);
    expect(await triesOf(driver, 'shop.example', 0)).toEqual([]);
  });

  test('a cut network means offline', async () => {
    const { driver, page } = stage();
    await driver.setOffline(page, true);
    // A name of its own: one that Firefox has looked up before leads to this machine all the same.
    await page.goto(`http://cut-off.example:${await findFreePort()}/`).catch(() => {});
    await isCause(driver, page, 'offline');
    await driver.setOffline(page, false);
  });

  test('a load that the person cancels says nothing', async () => {
    const { driver, site, page } = stage();
    site.answer('/good', { status: 200 });
    await page.goto(`http://shop.example:${portOf('waits')}/`, 'started');
    await page.goto(site.url('/good', 'shop.example'));
    expect(await causeIn(driver, page)).toBeNull();
  });
});

describe('without a name server', () => {
  inEachBrowser(
    (stage) => {
      test('a name that does not exist', async () => {
        const { driver, page } = stage();
        await page.goto('http://no-such-shop.invalid/').catch(() => {});
        await isCause(driver, page, 'no-such-name');
      });
    },
    { resolvesNames: false },
  );
});
