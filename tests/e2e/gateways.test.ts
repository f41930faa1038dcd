import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Try } from '../../lib/statistics/try.ts';
import { type Gateway, type GatewayName, startGateway } from '../gateways/start-gateway.ts';
import { type Site, startSite, welcome } from '../gateways/start-site.ts';
import { until } from '../until.ts';
import type { Driver } from './driver/driver.ts';
import { readHelp } from './read-help.ts';
import { inEachBrowser, inEachBrowserInTurn } from './situations/in-each-browser.ts';

type Failure = {
  gateway: GatewayName;
  site: 'dead' | 'slow';
  status: number;
  where: 'overlay' | 'popup';
  side: string;
  says: string;
};

// biome-ignore format: one failure a line
const failures: Failure[] = [
  { gateway: 'apache', site: 'dead', status: 503, where: 'overlay', side: 'probably-theirs', says: 'is too busy or closed.' },
  { gateway: 'caddy', site: 'dead', status: 502, where: 'popup', side: 'probably-theirs', says: 'Not working when you looked' },
  { gateway: 'haproxy', site: 'dead', status: 503, where: 'overlay', side: 'probably-theirs', says: 'is too busy or closed.' },
  { gateway: 'nginx', site: 'dead', status: 502, where: 'overlay', side: 'probably-theirs', says: 'is not working.' },
  { gateway: 'nginx', site: 'slow', status: 504, where: 'overlay', side: 'probably-theirs', says: 'is not working.' },
  { gateway: 'varnish', site: 'dead', status: 503, where: 'overlay', side: 'probably-theirs', says: 'asks you to wait.' },
];

/** A host with a port of its own is a site by itself. */
type Front = { gateway: Gateway; site: Site; host: string };
const fronts = new Map<GatewayName, Front>();

beforeAll(async () => {
  // One at a time: a gateway that is missing is installed, and apt-get does not share.
  for (const { gateway } of failures) {
    if (!fronts.has(gateway)) fronts.set(gateway, await startFront(gateway));
  }
});

afterAll(async () => {
  const all = [...fronts.values()];
  await Promise.all(all.flatMap(({ gateway, site }) => [gateway.close(), site.close()]));
});

inEachBrowserInTurn((stage) => {
  describe.each([
    ['awake', failures],
    // One whose page shows the help, and one whose help is in the popup: who wakes the worker is the browser.
    ['suspended', failures.filter(({ gateway }) => ['caddy', 'haproxy'].includes(gateway))],
  ] as const)('worker %s', (worker, wanted) => {
    test.each(wanted)('$gateway before a $site site: $status', async (failure) => {
      const { driver, page } = stage();
      const { name } = driver;
      const { gateway, site, host } = frontOf(failure.gateway);
      const before = await driver.readTries();
      if (worker === 'suspended') await driver.suspendWorker();

      await site.turn({ kind: failure.site });
      await page.goto(gateway.url);
      const { where, status } = failure;
      const help = await readHelp(driver, page, where, status, failure.gateway);
      expect(help, `help at ${gateway.url} in ${name}`).toMatchObject({
        where: 'site',
        side: failure.side,
        text: expect.stringContaining(failure.says),
      });
      await until(`a badge at ${gateway.url} in ${name}`, () => driver.badgeText(page));
      const row = await newTry(driver, before, host);
      expect(row, `the try of ${gateway.url} in ${name}`).toMatchObject({
        site: host,
        status: failure.status,
      });

      if (failure.where === 'popup') {
        const width = await (await driver.popup())?.with(() => innerWidth);
        expect(width, `width of the popup in ${name}`).toBeGreaterThan(300);
      }

      await site.turn({ kind: 'working' });
      await page.reload();
      await until(`${welcome} at ${gateway.url} in ${name}`, async () =>
        (await page.text('h1'))?.includes(welcome),
      );
      const recovered = await newTry(driver, [...before, row], host);
      expect(recovered, `the try after recovery in ${name}`).toMatchObject({ status: 200 });
      expect(await page.overlay(), `overlay after recovery in ${name}`).toBeNull();
      await until(`no badge at ${gateway.url} in ${name}`, async () =>
        (await driver.badgeText(page)) === '' ? true : null,
      );
      await driver.closePopup();
    });
  });
});

describe('through a real Squid', () => {
  let site: Site;
  let squid: Gateway;
  beforeAll(async () => {
    site = await startSite({ kind: 'dead' });
    squid = await startGateway('squid', { site, host: 'squid-shop.example' });
  });
  afterAll(() => Promise.all([squid?.close(), site?.close()]));

  inEachBrowser(
    (stage) => {
      test('the proxy between the visitor and the site is named', async () => {
        const { driver, page } = stage();
        await page.goto(squid.url);
        const marks = { answerer: 'squid', where: 'local', side: 'between' };
        expect(await readHelp(driver, page, 'overlay', 503, 'squid')).toMatchObject(marks);
      });
    },
    async () => (squid.proxy ? { proxy: squid.proxy } : {}),
  );
});

async function startFront(name: GatewayName): Promise<Front> {
  const site = await startSite({ kind: 'dead' });
  const gateway = await startGateway(name, { site, host: `${name}-shop.example` });
  return { gateway, site, host: new URL(gateway.url).host };
}

function frontOf(name: GatewayName): Front {
  const front = fronts.get(name);
  if (!front) throw new Error(`${name} was not started.`);
  return front;
}

/** A try of this host that is none of those seen before. */
function newTry(driver: Driver, before: readonly Try[], host: string) {
  const nameOf = ({ id, at }: Try) => `${id} ${at}`;
  const seen = new Set(before.map(nameOf));
  return until(`a new try of ${host} in ${driver.name}`, async () =>
    (await driver.readTries()).find((row) => row.host === host && !seen.has(nameOf(row))),
  );
}
