import { once } from 'node:events';
import { createServer, type Socket } from 'node:net';
import { listenLocally } from './listen-locally.ts';

/** How a server behaves that accepts a connection and never answers. */
const habits = {
  closes: (socket: Socket) => socket.once('data', () => socket.end()),
  resets: (socket: Socket) => socket.once('data', () => socket.resetAndDestroy()),
  babbles: (socket: Socket) => socket.once('data', () => socket.end('\0\0 no HTTP at all')),
  waits: () => {},
} satisfies Record<string, (socket: Socket) => void>;

export type Habit = keyof typeof habits;

export interface MuteSite {
  readonly port: number;
  close(): Promise<void>;
}

/** Starts a server that never answers, in one of these ways. */
export async function startMuteSite(habit: Habit): Promise<MuteSite> {
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    // A browser that gives up resets the connection.
    socket.on('error', () => {});
    habits[habit](socket);
  });
  const port = await listenLocally(server);
  return {
    port,
    async close() {
      for (const socket of sockets) socket.destroy();
      server.close();
      await once(server, 'close');
    },
  };
}
