import { once } from 'node:events';
import { createServer, type ServerResponse } from 'node:http';
import { cleanUpLater } from '../system/clean-up.ts';
import { findFreePort } from '../system/free-port.ts';

/** dead: its port refuses. slow: it takes the request and never answers. */
export type Mood =
  | { kind: 'dead' }
  | { kind: 'slow' }
  | { kind: 'working' }
  | { kind: 'failing'; status: number };

export type Site = {
  port: number;
  turn(mood: Mood): Promise<void>;
  close(): Promise<void>;
};

/** What a visitor reads when the site works. */
export const welcome = 'Welcome to the shop';

/** A small site to put behind a gateway. Its mood can change while the gateway keeps running. */
export async function startSite(firstMood: Mood): Promise<Site> {
  const port = await findFreePort();
  let mood = firstMood;
  const server = createServer((_request, response) => answer(response, mood));
  const stopAtExit = cleanUpLater(() => server.closeAllConnections());

  const turn = async (next: Mood) => {
    mood = next;
    // A request that still waits for an answer is cut off, as by a site that restarts.
    server.closeAllConnections();
    if (mood.kind === 'dead' && server.listening) {
      server.close();
      await once(server, 'close');
    }
    if (mood.kind !== 'dead' && !server.listening) {
      server.listen(port, '127.0.0.1');
      await once(server, 'listening');
    }
  };

  await turn(firstMood);
  return {
    port,
    turn,
    async close() {
      await turn({ kind: 'dead' });
      stopAtExit();
    },
  };
}

function answer(response: ServerResponse, mood: Mood): void {
  // Gateways must not keep a connection to a site that may be dead at the next request.
  response.setHeader('connection', 'close');
  response.setHeader('content-type', 'text/html; charset=utf-8');
  if (mood.kind === 'working') response.end(page(welcome, 'All shelves are full.'));
  if (mood.kind === 'failing') {
    response.statusCode = mood.status;
    response.end(page(`Error ${mood.status}`, 'The shop has stumbled.'));
  }
}

function page(title: string, text: string): string {
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>${title}</title><h1>${title}</h1><p>${text}</p></html>`;
}
