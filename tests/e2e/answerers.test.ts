import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type AnswerFixture, answerFixtures } from '../fixtures/answers/read-answers.ts';
import { type GatewayName, startGateway } from '../gateways/start-gateway.ts';
import { type Replay, startReplay } from '../gateways/start-replay.ts';
import { startSite } from '../gateways/start-site.ts';
import { until } from '../until.ts';
import { builtExtension } from './built-extension.ts';
import type { Driver, Page } from './driver/driver.ts';
import { launch } from './driver/launch.ts';

/** Whose side each code is on by itself; an answer of the visitor's own network is between. */
const sideByCode: Readonly<Record<number, string>> = {
  500: 'theirs',
  502: 'probably-theirs',
  503: 'theirs',
  504: 'probably-theirs',
  511: 'yours',
  522: 'theirs',
  530: 'theirs',
};

/** Empty answers and downloads have no page to show it on; see the gateways' tests for those. */
const shown = answerFixtures.filter(
  ({ body, headers }) => body.trim() && /html|plain|xml|^$/.test(headers['content-type'] ?? ''),
);

/** Real gateways, each with nobody behind it. */
const gateways = [
  { name: 'apache', where: 'site', side: 'theirs' },
  { name: 'haproxy', where: 'site', side: 'theirs' },
  { name: 'nginx', where: 'site', side: 'probably-theirs' },
  { name: 'varnish', where: 'site', side: 'theirs' },
] as const satisfies readonly { name: GatewayName; where: string; side: string }[];

interface Marks {
  answerer: string | null;
  where: string | null;
  side: string | null;
}

test('enough answers, by enough answerers', () => {
  expect(shown.length).toBeGreaterThanOrEqual(40);
  expect(new Set(shown.map(({ answerer }) => answerer)).size).toBeGreaterThanOrEqual(25);
});

describe.each(['chromium', 'firefox'] as const)('%s', (name) => {
  let driver: Driver;
  let page: Page;
  let replay: Replay;

  beforeAll(async () => {
    replay = await startReplay(shown);
    driver = await launch(name, { extensionFolder: builtExtension(name) });
    page = await driver.newPage();
  });

  afterAll(async () => {
    await driver?.close();
    await replay?.close();
  });

  test.each(shown.map((answer, index) => ({ ...answer, index })))('$id', async (answer) => {
    await page.goto(replay.url(answer.index));
    await expectMarks(page, `${answer.id} in ${name}`, expected(answer));
  });

  test.each(gateways)('a real $name', async ({ name: gatewayName, where, side }) => {
    const site = await startSite({ kind: 'dead' });
    const gateway = await startGateway(gatewayName, { site, host: 'shop.example.test' });
    try {
      await page.goto(gateway.url);
      await expectMarks(page, `${gatewayName} in ${name}`, { answerer: gatewayName, where, side });
    } finally {
      await Promise.all([gateway.close(), site.close()]);
    }
  });

  test('a real Caddy, whose empty answer leaves the browser to draw: in the popup', async () => {
    const site = await startSite({ kind: 'dead' });
    const gateway = await startGateway('caddy', { site, host: 'shop.example.test' });
    try {
      await page.goto(gateway.url);
      await until(`the popup to name Caddy in ${name}`, async () => {
        const popup = await driver.popup();
        return (await popup?.attribute('[data-state]', 'data-answerer')) === 'caddy';
      });
    } finally {
      await (await driver.popup())?.close();
      await Promise.all([gateway.close(), site.close()]);
    }
  });
});

describe.each(['chromium', 'firefox'] as const)('%s through a real Squid', (name) => {
  test('the proxy between the visitor and the site is named', async () => {
    const site = await startSite({ kind: 'dead' });
    const squid = await startGateway('squid', { site, host: 'shop.example.test' });
    const extensionFolder = builtExtension(name);
    const driver = await launch(name, {
      extensionFolder,
      ...(squid.proxy && { proxy: squid.proxy }),
    });
    try {
      const page = await driver.newPage();
      await page.goto(squid.url);
      const marks = { answerer: 'squid', where: 'local', side: 'between' };
      await expectMarks(page, `squid in ${name}`, marks);
    } finally {
      await driver.close();
      await Promise.all([squid.close(), site.close()]);
    }
  });
});

function expected({ answerer, where, status }: AnswerFixture): Marks {
  const byCode = sideByCode[status] ?? null;
  const isBetween = where === 'local' && byCode !== 'yours';
  return { answerer, where, side: isBetween ? 'between' : byCode };
}

/** The page may name its author only once all of it is there: the marks are waited for. */
async function expectMarks(page: Page, what: string, marks: Marks): Promise<void> {
  const seen = await until(`the marks of ${what} to be ${JSON.stringify(marks)}`, async () => {
    const overlay = await page.overlay();
    if (!overlay) return null;
    const [answerer = null, where = null, side = null] = await Promise.all(
      ['data-answerer', 'data-where', 'data-side'].map((mark) =>
        overlay.attribute('[data-state]', mark),
      ),
    );
    const found: Marks = { answerer, where, side };
    if (JSON.stringify(found) !== JSON.stringify(marks)) {
      throw new Error(`${JSON.stringify(found)}\n${await overlay.text('.help')}`);
    }
    return found;
  });
  expect(seen).toEqual(marks);
}
