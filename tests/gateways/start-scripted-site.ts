import { once } from 'node:events';
import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http';
import { listenLocally } from './listen-locally.ts';

/** One scripted answer. The default is a 200 with a short page. */
export type Answer = {
  status?: number;
  /** Content type; '': no such header. */
  type?: string;
  headers?: Record<string, string | string[]>;
  body?: string | Uint8Array;
  /** How the body is sent. Default: 'length'. */
  sent?: Sending;
  /** Wait this long before the first byte. */
  delayMs?: number;
};

/**
 * length: with content-length. chunked: without, also when empty.
 * truncated: cut off before the announced end. stalled: headers and body, then no end.
 * halves: the second half comes after a while. nothing: no byte ever comes. hung-up: the
 * connection is cut before the first byte.
 */
type Sending = 'length' | 'chunked' | 'truncated' | 'stalled' | 'halves' | 'nothing' | 'hung-up';

export type SeenRequest = { method: string; path: string; headers: IncomingHttpHeaders };

export type ScriptedSite = {
  port: number;
  /** All requests so far, without favicon.ico. */
  requests: SeenRequest[];
  /** Sets the answer of a path (without query). */
  answer(path: string, answer: Answer | ((request: SeenRequest) => Answer)): void;
  /** Sets the answer of all other paths. */
  answerOthers(answer: (request: SeenRequest) => Answer): void;
  url(path: string, host?: string): string;
  close(): Promise<void>;
};

const betweenHalvesMs = 300;

/** Starts a site whose answers the test defines. */
export async function startScriptedSite(address = '127.0.0.1'): Promise<ScriptedSite> {
  const answers = new Map<string, Answer | ((request: SeenRequest) => Answer)>();
  let others: (request: SeenRequest) => Answer = ({ path }) => ({
    status: 404,
    body: `No answer for ${path}`,
  });
  const requests: SeenRequest[] = [];
  const server = createServer((request, response) => {
    const seen = {
      method: request.method ?? '',
      path: request.url ?? '',
      headers: request.headers,
    };
    const pathname = seen.path.replace(/\?.*/, '');
    if (pathname !== '/favicon.ico') requests.push(seen);
    const scripted = answers.get(pathname) ?? others;
    const answer = typeof scripted === 'function' ? scripted(seen) : scripted;
    // If the body of a form is not read, the browser's connection is reset.
    request.resume();
    setTimeout(() => send(response, answer), answer.delayMs ?? 0);
  });
  const port = await listenLocally(server, address);
  return {
    port,
    requests,
    answer: (path, answer) => answers.set(path, answer),
    answerOthers(answer) {
      others = answer;
    },
    url: (path, host = 'site.example.test') => `http://${host}:${port}${path}`,
    async close() {
      server.close();
      server.closeAllConnections();
      await once(server, 'close');
    },
  };
}

function send(response: ServerResponse, answer: Answer): void {
  const { status = 200, type = 'text/html; charset=utf-8', headers = {}, sent = 'length' } = answer;
  const body = Buffer.from(
    answer.body ?? `<!doctype html><title>${status}</title><h1>${status}</h1>`,
  );
  if (sent === 'nothing') return;
  if (sent === 'hung-up') {
    response.socket?.destroy();
    return;
  }
  const announced = sent === 'truncated' ? body.length + 500 : body.length;
  response.writeHead(status, {
    'cache-control': 'no-store',
    ...(type === '' ? {} : { 'content-type': type }),
    ...(sent === 'length' || sent === 'truncated' ? { 'content-length': announced } : {}),
    ...headers,
  });
  if (sent === 'length' || sent === 'chunked') response.end(body);
  if (sent === 'stalled') response.flushHeaders();
  if (sent === 'stalled') response.write(body);
  if (sent === 'truncated') response.write(body, () => response.socket?.destroySoon());
  if (sent === 'halves') {
    response.write(body.subarray(0, body.length / 2));
    setTimeout(() => response.end(body.subarray(body.length / 2)), betweenHalvesMs);
  }
}
