import { once } from 'node:events';
import { type AddressInfo, createServer, type Socket } from 'node:net';
import { findFreePort } from '../system/free-port.ts';

/** Sites that are off, that hang, and that talk nonsense. */
export async function startBrokenSites() {
  const slow = createServer();
  const garbled = createServer((socket) => socket.end('This is no HTTP.\r\n\r\n'));
  const sockets = new Set<Socket>();
  for (const server of [slow, garbled]) {
    server.on('connection', (socket) => {
      sockets.add(socket);
      socket.on('error', () => socket.destroy());
    });
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
  }
  return {
    ports: {
      deadPort: await findFreePort(),
      slowPort: (slow.address() as AddressInfo).port,
      garbledPort: (garbled.address() as AddressInfo).port,
    },
    close() {
      for (const socket of sockets) socket.destroy();
      slow.close();
      garbled.close();
    },
  };
}
