import { once } from 'node:events';
import { type IncomingMessage, request } from 'node:http';
import { connect } from 'node:net';
import { hostname } from 'node:os';
import type { Child } from '../system/child.ts';
import { until } from '../until.ts';
import { type Ask, host, type Place, type ProductPage } from './product.ts';

type Answer = Pick<ProductPage, 'url' | 'status' | 'statusText' | 'headers' | 'body'>;

const patienceMs = 40_000;

/** A gateway's site has an address of its own network. */
const backend = '10.0.0.7:8080';

/** Headers of one connection or one moment, and cookies. They are not recorded. */
const leftOut: ReadonlySet<string> = new Set([
  ...['connection', 'date', 'keep-alive', 'set-cookie', 'transfer-encoding'],
]);

/** Sends a request as a browser would; `null`: no answer. */
export async function askOnce(place: Place, ask: Ask): Promise<Answer | null> {
  const isWhole = ask.target.startsWith('http:');
  const site = isWhole ? host : backend;
  const asked = request({
    host: '127.0.0.1',
    port: place.port,
    path: ask.target,
    method: ask.method ?? 'GET',
    headers: {
      host: isWhole ? new URL(ask.target).host : host,
      accept: 'text/html,application/xhtml+xml,*/*;q=0.8',
      'accept-language': ask.language ?? 'en',
      'user-agent': 'Mozilla/5.0 (X11; Linux x86_64; rv:153.0) Gecko/20100101 Firefox/153.0',
    },
    signal: AbortSignal.timeout(patienceMs),
  });
  asked.end();
  try {
    const [answer] = (await once(asked, 'response')) as [IncomingMessage];
    const chunks: Buffer[] = [];
    for await (const chunk of answer) chunks.push(chunk);
    return {
      url: isWhole ? `http://${host}/` : `http://${host}${ask.target}`,
      status: answer.statusCode ?? 0,
      statusText: answer.statusMessage ?? '',
      headers: keepHeaders(answer.headers, place, site),
      body: scrub(decode(Buffer.concat(chunks), answer.headers['content-type'] ?? ''), place, site),
    };
  } catch {
    return null;
  }
}

export async function waitUntilListening(port: number, child: Child): Promise<void> {
  const accepts = async () => {
    const socket = connect(port, '127.0.0.1');
    await once(socket, 'connect');
    socket.destroy();
    return true;
  };
  await until(`port ${port}`, () => child.hasEnded() || accepts(), 120_000);
  if (child.hasEnded()) throw new Error(child.output().slice(-600));
}

function keepHeaders(headers: IncomingMessage['headers'], place: Place, site: string) {
  const kept = Object.entries(headers).filter(([name]) => !leftOut.has(name));
  return Object.fromEntries(kept.map(([name, value]) => [name, scrub(String(value), place, site)]));
}

function decode(bytes: Buffer, contentType: string): string {
  const [, charset = 'utf-8'] = /charset=["']?([\w-]+)/.exec(contentType) ?? [];
  return new TextDecoder(charset).decode(bytes);
}

/** Removes traces of this machine from the record. `site`: what the broken sites are called. */
function scrub(
  text: string,
  { folder, modules, port, deadPort, slowPort, garbledPort }: Place,
  site: string,
) {
  const named: readonly (readonly [string, string])[] = [
    [folder, '/srv/site'],
    ...(modules ? [[modules, '/srv/modules'] as const] : []),
    [hostname(), 'proxy.example.net'],
    ...[deadPort, slowPort, garbledPort].map((one) => [`127.0.0.1:${one}`, site] as const),
    [`:${port}`, ''],
  ];
  const plainText = named.reduce((scrubbed, [own, plain]) => scrubbed.replaceAll(own, plain), text);
  return plainText.replace(/SECRET = "[^"]*"/, 'SECRET = ""');
}
