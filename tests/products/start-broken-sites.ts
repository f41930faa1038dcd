import { createServer, type Socket } from 'node:net';
import { listenLocally } from '../gateways/listen-locally.ts';
import { findFreePort } from '../system/free-port.ts';

/** Starts sites that hang or send garbage, and finds a port that refuses. */
export async function startBrokenSites() {
  const slow = createServer();
  const garbled = createServer((socket) => socket.end('This is no HTTP.\r\n\r\n'));
  const sockets = new Set<Socket>();
  for (const server of [slow, garbled]) {
    server.on('connection', (socket) => {
      sockets.add(socket);
      socket.on('error', () => socket.destroy());
    });
  }
  return {
    ports: {
      deadPort: await findFreePort(),
      slowPort: await listenLocally(slow),
      garbledPort: await listenLocally(garbled),
    },
    close() {
      for (const socket of sockets) socket.destroy();
      slow.close();
      garbled.close();
    },
  };
}
