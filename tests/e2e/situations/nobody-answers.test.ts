import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { makeBlocker } from '../../gateways/make-blocker.ts';
import { type CertifiedSites, startCertifiedSites } from '../../gateways/start-certified-sites.ts';
import { type MuteSite, startMuteSite } from '../../gateways/start-mute-site.ts';
import { pickLength } from '../../soak.ts';
import { findFreePort } from '../../system/free-port.ts';
import { canMount } from '../../system/own-mounts.ts';
import { until } from '../../until.ts';
import type { Driver } from '../driver/driver.ts';
import { oneByOne } from '../one-by-one.ts';
import { inEachBrowser, type Stage } from './in-each-browser.ts';
import { badgeSays, overlayStatus, popupAbout, triesOf } from './look.ts';

/** Of what is told at such a load. */
const helpFor = (cause: string) => `.help[data-status="none"][data-cause="${cause}"]`;

/** The help came up by itself, says why nobody answered, and what there is to do. */
async function isTold(driver: Driver, cause: string): Promise<string> {
  const popup = await until(`help because of ${cause}`, async () => {
    const open = await driver.popup();
    return (await open?.exists(`${helpFor(cause)} [data-fix]`)) ? open : null;
  });
  const said = await popup.text(helpFor(cause));
  await popup.close();
  return said ?? '';
}

async function isMarked({ driver, page }: Stage): Promise<void> {
  await badgeSays(driver, page, '!');
}

/** Nothing came up by itself; whoever opens the popup reads it there. */
async function isToldOnlyWhenAsked(stage: Stage, cause: string): Promise<string> {
  await isMarked(stage);
  expect(await stage.driver.popup()).toBeNull();
  const popup = await popupAbout(stage);
  await until(`help because of ${cause}`, () => popup.exists(`${helpFor(cause)} [data-fix]`));
  return (await popup.text(helpFor(cause))) ?? '';
}

inEachBrowser((stage) => {
  const sites = new Map<string, MuteSite>();
  beforeAll(async () => {
    for (const habit of ['closes', 'resets', 'waits'] as const)
      sites.set(habit, await startMuteSite(habit));
  });
  afterAll(() => Promise.all([...sites.values()].map((site) => site.close())));
  const portOf = (name: string) => sites.get(name)?.port;

  /** Names that were looked up before, and a line that works. */
  async function openGood(): Promise<void> {
    const { site, page } = stage();
    site.answer('/good', { status: 200 });
    await page.goto(site.url('/good', 'good.example'));
  }

  test('why nobody answered is told, and is kept of no site that never failed', async () => {
    const { driver, page } = stage();
    const refused = { cause: 'refused', words: 'did not let you in' };
    const closed = { cause: 'closed', words: 'cut the connection' };
    const rows = {
      'a dead port': { ...refused, port: await findFreePort() },
      'a closed socket': { ...closed, port: portOf('closes') },
      'a reset socket': { ...closed, port: portOf('resets') },
    };
    await oneByOne(rows, async ({ cause, words, port }, index) => {
      await openGood();
      const host = `nobody${index}.example`;
      await page.goto(`http://${host}:${port}/`);
      expect(await isTold(driver, cause)).toContain(words);
      await isMarked(stage());
      expect(await overlayStatus(page)).toBeNull();
      expect(await triesOf(driver, host, 0)).toEqual([]);
      await openGood();
      await badgeSays(driver, page, '');
    });
  });

  test('of a site that has failed before it is kept, and apart', async () => {
    const { driver, site, page } = stage();
    site.answer('/kept', { status: 502 });
    await page.goto(site.url('/kept', 'kept.example'));
    await triesOf(driver, 'kept.example', 1);
    site.answer('/kept', { sent: 'hung-up' });
    await page.goto(site.url('/kept', 'kept.example'));
    await isTold(driver, 'closed');
    const tries = await triesOf(driver, 'kept.example', 2);
    expect(tries.map(({ kind, cause }) => [kind, cause])).toEqual([
      ['failed', undefined],
      ['unreachable', 'closed'],
    ]);
  });

  test('a cut network means offline: one calm note, and nothing comes up by itself', async () => {
    const { driver, page } = stage();
    await driver.setOffline(page, true);
    try {
      // A name of its own: one that Firefox has looked up before leads to this machine all the same.
      await page.goto(`http://cut-off.example:${await findFreePort()}/`);
      expect(await isToldOnlyWhenAsked(stage(), 'offline')).toContain('has no connection');
    } finally {
      await driver.setOffline(page, false);
    }
  });

  test('a load that the person cancels says nothing', async () => {
    const { driver, page } = stage();
    await page.goto(`http://cancelled.example:${portOf('waits')}/`, 'started');
    await openGood();
    const popup = await popupAbout(stage());
    await until('what is known of the good page', () => popup.exists('[data-now]'));
    expect(await popup.exists('.help')).toBe(false);
    expect(await driver.badgeText(page)).toBe('');
    expect(await triesOf(driver, 'cancelled.example', 0)).toEqual([]);
  });

  test('a site that answers and says no: one line in the popup, and nothing else', async () => {
    const { driver, site, page } = stage();
    site.answer('/good', { status: 200 });
    await page.goto(site.url('/good', 'no.example'));
    const popup = await popupAbout(stage());
    const wait = { 'retry-after': '600' };
    for (const [status, words, headers] of [
      [403, /does not let you in \(403\)/],
      [429, /too many tries \(429\)\. It says: try again at/, wait],
    ] as const) {
      site.answer(`/${status}`, { status, ...(headers && { headers }) });
      await page.goto(site.url(`/${status}`, 'no.example'));
      await until(`the line about ${status}`, async () =>
        words.test((await popup.text(`[data-cause="${status}"]`)) ?? ''),
      );
      expect(await driver.badgeText(page)).toBe('');
      expect(await overlayStatus(page)).toBeNull();
    }
    expect(await triesOf(driver, 'no.example', 0)).toEqual([]);
  });

  // Chromium gives a safe connection half a minute (seen: Chromium 156, 31 s).
  const isSoak = pickLength({ short: false, full: true });
  test.runIf(isSoak)('a silent server is too slow', async ({ skip }) => {
    const { driver, page } = stage();
    skip(driver.name === 'firefox', 'Firefox was still waiting after 90 s (seen: 153 ESR).');
    await openGood();
    await page.goto(`https://silent.example:${portOf('waits')}/`, 'started');
    await until('the mark', async () => (await driver.badgeText(page)) === '!', 90_000);
    expect(await isTold(driver, 'too-slow')).toContain('did not answer in time');
  });
});

describe('without a name server', () => {
  let certified: CertifiedSites;
  beforeAll(async () => {
    certified = await startCertifiedSites();
  });
  afterAll(() => certified.close());
  const hasRules = canMount();

  inEachBrowser(
    (stage) => {
      test('a name that does not exist', async () => {
        const { driver, page } = stage();
        await page.goto('http://no-such-shop.invalid/');
        expect(await isTold(driver, 'no-such-name')).toContain('no-such-shop.invalid');
        await isMarked(stage());
      });

      test('a certificate that proves nothing', async () => {
        const { driver, page } = stage();
        const { untrusted, expired, misnamed } = certified.ports;
        const rows = hasRules ? { untrusted, expired, misnamed } : { untrusted };
        await oneByOne<number>(rows, async (port) => {
          await page.goto(`https://localhost:${port}/`);
          expect(await isTold(driver, 'certificate')).toContain('could not prove who it is');
          await isMarked(stage());
        });
      });

      test('another extension that stops it: nothing comes up by itself', async ({ skip }) => {
        // It names no more than NS_ERROR_ABORT, as for any load that is dropped (153 ESR).
        skip(stage().driver.name === 'firefox', 'Firefox leaves the page that was there.');
        await stage().page.goto('http://tracker.test/');
        expect(await isToldOnlyWhenAsked(stage(), 'blocked')).toContain('on this device');
      });

      test.runIf(hasRules)('a rule of the organization: nothing comes up by itself', async () => {
        await stage().page.goto('http://blocked.test/');
        expect(await isToldOnlyWhenAsked(stage(), 'blocked')).toContain('on this device');
      });
    },
    async () => ({
      resolvesNames: false,
      otherExtensions: [makeBlocker('tracker.test')],
      ...(hasRules && {
        rules: { blockedHost: 'blocked.test', authorityFile: certified.authorityFile },
      }),
    }),
  );
});
