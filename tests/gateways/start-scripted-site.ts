import { once } from 'node:events';
import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http';
import { listenLocally } from './listen-locally.ts';

/** One scripted answer. Without anything given it is a 200 with a short page. */
export type Answer = {
  status?: number;
  /** Content type; '' leaves the header out. */
  type?: string;
  headers?: Record<string, string | string[]>;
  body?: string | Uint8Array;
  /** How the body travels. 'length' if not given. */
  sent?: Sending;
  /** Wait this long before the first byte. */
  delayMs?: number;
};

/**
 * length: with content-length. chunked: without, also when empty.
 * truncated: cut off before the announced end. stalled: headers and body, then no end.
 * halves: the second half only after a while. nothing: not a single byte, for ever. hung-up: the
 * connection is cut before the first byte.
 */
type Sending = 'length' | 'chunked' | 'truncated' | 'stalled' | 'halves' | 'nothing' | 'hung-up';

export type SeenRequest = { method: string; path: string; headers: IncomingHttpHeaders };

export type ScriptedSite = {
  port: number;
  /** Every request so far, browsers' own ones (favicon.ico) left out. */
  requests: SeenRequest[];
  /** Sets what a path (without its query) answers from now on. */
  answer(path: string, answer: Answer | ((request: SeenRequest) => Answer)): void;
  /** Sets what every path answers that has no answer of its own. */
  answerOthers(answer: (request: SeenRequest) => Answer): void;
  url(path: string, host?: string): string;
  close(): Promise<void>;
};

const betweenHalvesMs = 300;

/** A site whose every answer is written by the test, at an address of this machine's own. */
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
    // The body of a form must be read, or the browser sees its connection reset.
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
