import { once } from 'node:events';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { until } from '../until.ts';
import { oneByOne } from './one-by-one.ts';
import { inEachBrowser } from './situations/in-each-browser.ts';

const html = 'text/html; charset=utf-8';
const line = `<p>${'bad gateway '.repeat(80)}</p>\n`;

/** Answers that no gateway means to give. */
const answers = {
  'a header of 200 kB': (response) =>
    response
      .writeHead(502, { 'content-type': html, server: 'x'.repeat(200_000) })
      .end('<h1>502</h1>'),
  'a header given 500 times': (response) =>
    response
      .writeHead(502, [
        ...['content-type', html],
        ...Array.from({ length: 500 }, (_, n) => ['via', `1.1 proxy-${n} (squid/6.${n})`]).flat(),
      ])
      .end('<h1>502</h1>'),
  'empty and binary headers': (response) =>
    response
      .writeHead(502, {
        'content-type': html,
        server: '',
        via: '\u00ff\u0080\t',
        'retry-after': '-',
      })
      .end('<h1>502</h1>'),
  'names that look like others': (response) =>
    response
      .writeHead(502, {
        'content-type': html,
        'x-squid-errors': '1',
        'cf-rayy': '1',
        constructor: '1',
      })
      .end('<h1>502</h1>'),
  'a body of 50 MB': (response) => {
    response.writeHead(502, { 'content-type': html });
    response.end(`<h1>502</h1><!--${'x'.repeat(50_000_000)}-->`);
  },
  'a body that never ends': (response) => {
    response.writeHead(502, { 'content-type': html });
    const writing = setInterval(() => response.write(line), 50);
    response.on('close', () => clearInterval(writing));
  },
  'a body in UTF-16': (response) =>
    response
      .writeHead(502, { 'content-type': 'text/html; charset=utf-16le' })
      .end(Buffer.from('\ufeff<h1>502 Bad Gateway</h1>', 'utf16le')),
  'a body of noise': (response) =>
    response
      .writeHead(502, { 'content-type': html })
      .end(Buffer.from(Array.from({ length: 20_000 }, (_, n) => (n * 7919) % 256))),
} as const satisfies Record<string, (response: ServerResponse) => unknown>;

const bodies = Object.values(answers);

const server = createServer((request, response) => {
  const answer = bodies[Number(request.url?.slice(1))];
  if (answer) answer(response);
  else response.writeHead(502, { 'content-type': html }).end(fake);
});
beforeAll(async () => {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
});
afterAll(() => {
  server.close();
  server.closeAllConnections();
});

inEachBrowser((stage) => {
  test('help comes, whatever the answer is like', async () => {
    const { page } = stage();
    await oneByOne(answers, async (_, index) => {
      await page.goto('about:blank');
      await page.goto(address(server.address(), index), 'started');
      const side = await until('an overlay', async () =>
        (await page.overlay())?.attribute('[data-state][data-status="502"]', 'data-side'),
      );
      expect(side).toBe('probably-theirs');
    });
    // Firefox itself says in the console that noise is no text.
    page.errors.length = 0;
  });

  test('a page that claims to be Cloudflare changes a name on its own overlay only', async () => {
    const { page } = stage();
    await page.goto(address(server.address(), 'fake'));
    await until('the name', async () => {
      const overlay = await page.overlay();
      return (await overlay?.attribute('[data-state]', 'data-answerer')) === 'cloudflare';
    });
    const text = await (await page.overlay())?.html();
    expect(text).not.toContain('onerror');
    expect(await page.evaluate(() => 'isHacked' in globalThis)).toBe(false);
  });
});

const fake = `<div id="cf-wrapper"><div id="cf-error-details">
  <h1>Error 502 <img src="x:" alt="" data-x='onerror="globalThis.isHacked=1"'></h1>
  <p>Cloudflare Ray ID: <b>&lt;img src=x onerror=isHacked=1&gt;</b></p></div></div>`;

function address(listening: AddressInfo | string | null, path: number | string): string {
  if (listening === null || typeof listening === 'string') throw new Error('Nobody listens.');
  return `http://shop.example.test:${listening.port}/${path}`;
}
