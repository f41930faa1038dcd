import { once } from 'node:events';
import { createServer, type ServerResponse } from 'node:http';
import { listenLocally } from './listen-locally.ts';

/** The answers of a forward proxy that reaches nobody. */
export type Refusal = {
  /** To CONNECT, for https sites. No page ever sees it. */
  tunnelStatus: number;
  /** To a request for an http page. */
  answer: (url: URL, response: ServerResponse) => void;
};

export type RefusingProxy = {
  /** host:port */
  address: string;
  /** The requested addresses, and host:port of tunnels, in order. */
  asked: string[];
  refuse(refusal: Partial<Refusal>): void;
  /** From now on nobody is there, until it rises again at the same address. */
  fall(): Promise<void>;
  rise(): Promise<void>;
  close(): Promise<void>;
};

/** Starts a forward proxy that reaches nobody. */
export async function startRefusingProxy(): Promise<RefusingProxy> {
  const asked: string[] = [];
  let { tunnelStatus, answer }: Refusal = {
    tunnelStatus: 502,
    answer: (_url, response) =>
      response.writeHead(502, { 'content-type': 'text/html' }).end('No way'),
  };
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', `http://${request.headers.host}`);
    if (url.pathname === '/favicon.ico') response.writeHead(404).end();
    else {
      asked.push(url.href);
      answer(url, response);
    }
  });
  server.on('connect', (request, socket) => {
    asked.push(request.url ?? '');
    // Node hands this socket over, and a browser may reset it: nobody else would hear of that.
    socket.on('error', () => {});
    socket.end(`HTTP/1.1 ${tunnelStatus} No way\r\nContent-Length: 0\r\n\r\n`);
  });
  const port = await listenLocally(server);
  const fall = async () => {
    server.close();
    server.closeAllConnections();
    await once(server, 'close');
  };
  return {
    address: `127.0.0.1:${port}`,
    asked,
    refuse(refusal) {
      tunnelStatus = refusal.tunnelStatus ?? tunnelStatus;
      answer = refusal.answer ?? answer;
    },
    fall,
    async rise() {
      if (server.listening) return;
      server.listen(port, '127.0.0.1');
      await once(server, 'listening');
    },
    close: fall,
  };
}
