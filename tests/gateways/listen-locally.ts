import { once } from 'node:events';
import type { AddressInfo, Server } from 'node:net';

/** Starts to listen on a free port of this machine. Resolves with the port. */
export async function listenLocally(server: Server, address = '127.0.0.1'): Promise<number> {
  server.listen(0, address);
  await once(server, 'listening');
  // A TCP server always has an AddressInfo. The type also allows for pipes.
  return (server.address() as AddressInfo).port;
}
