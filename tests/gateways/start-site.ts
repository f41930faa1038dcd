import { once } from 'node:events';
import { createServer, type ServerResponse } from 'node:http';
import { cleanUpLater } from '../system/clean-up.ts';
import { findFreePort } from '../system/free-port.ts';

/** dead: its port refuses. slow: it accepts the request and never answers. */
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

/** The text of the working site. */
export const welcome = 'Welcome to the shop';

/** Starts a small site behind a gateway. Its state can change while the gateway runs. */
export async function startSite(firstMood: Mood): Promise<Site> {
  const port = await findFreePort();
  let mood = firstMood;
  const server = createServer((_request, response) => answer(response, mood));
  const stopAtExit = cleanUpLater(() => server.closeAllConnections());

  const turn = async (next: Mood) => {
    mood = next;
    // Waiting requests are cut off, as when a site restarts.
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
  // Gateways must not reuse a connection: the site may be dead at the next request.
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
