import { afterAll, beforeAll, expect, test } from 'vitest';
import { type AnswerFixture, answerFixtures } from '../fixtures/answers/read-answers.ts';
import { type Replay, startReplay } from '../gateways/start-replay.ts';
import { until } from '../until.ts';
import type { Page } from './driver/driver.ts';
import { oneByOne } from './one-by-one.ts';
import { inEachBrowser } from './situations/in-each-browser.ts';

/** Whose side each code is on by itself; an answer of the visitor's own network is between. */
const sideByCode: Readonly<Record<number, string>> = {
  500: 'probably-theirs',
  502: 'probably-theirs',
  503: 'probably-theirs',
  504: 'probably-theirs',
  511: 'yours',
  522: 'theirs',
  530: 'theirs',
};

/**
 * One of each shape: what tells, and how it travels. Who is found in which answer is proved by the
 * unit test of all of them; here, that headers and page come through each browser whole.
 */
const shapes = {
  'header and page': 'apache-dead-site',
  'page alone': 'haproxy-dead-site',
  'page alone, as plain text': 'azure-functions-503',
  'header alone, as plain text': 'vercel-500',
  'a page of 3 kB, by a proxy of the visitor': 'squid-dead-site',
  'an answer carried by another': 'varnish-behind-nginx',
  'an answer carried by another, unknown itself': 'cloudflare-carries-unknown',
  'a page of three letters': 'cloudflare-warp-502',
  'a page in Latin-1': 'jetty-503',
  'a page in ASCII': 'http-sys-503',
  'a sign-in of the network': 'captive-portal-511',
  'a code of one company': 'cloudflare-522',
} as const;

const shown = Object.values(shapes).map((id) => {
  const fixture = answerFixtures.find((answer) => answer.id === id);
  if (!fixture) throw new Error(`There is no answer "${id}".`);
  return fixture;
});

interface Marks {
  answerer: string | null;
  where: string | null;
  side: string | null;
}

let replay: Replay;
beforeAll(async () => {
  replay = await startReplay(shown);
});
afterAll(() => replay.close());

inEachBrowser((stage) => {
  test('headers and page come through whole, in each shape', async () => {
    const { page } = stage();
    await oneByOne(shapes, async (_id, index) => {
      const answer = shown[index];
      if (!answer) throw new Error('Nothing is replayed for it.');
      await page.goto(replay.url(index));
      await expectMarks(page, answer.id, expected(answer));
    });
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
