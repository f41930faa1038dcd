import { once } from 'node:events';
import { createServer } from 'node:http';
import { listenLocally } from './listen-locally.ts';

/** A recorded answer of a gateway. Nothing is added to it. */
export type ReplayedAnswer = {
  status: number;
  statusText?: string;
  headers: Readonly<Record<string, string>>;
  body: string;
};

export type Replay = {
  url(index: number): string;
  close(): Promise<void>;
};

/** Serves the n-th answer under `/n`, with its own headers only. */
export async function startReplay(answers: readonly ReplayedAnswer[]): Promise<Replay> {
  const server = createServer((request, response) => {
    const answer = answers[Number(request.url?.slice(1))];
    response.sendDate = false;
    if (!answer) return void response.writeHead(404).end();
    response.writeHead(answer.status, answer.statusText ?? '', answer.headers).end(answer.body);
  });
  const port = await listenLocally(server);
  return {
    url: (index) => `http://shop.replayed.test:${port}/${index}`,
    async close() {
      server.close();
      server.closeAllConnections();
      await once(server, 'close');
    },
  };
}
