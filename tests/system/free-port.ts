import { once } from 'node:events';
import { createServer } from 'node:net';

/**
 * Below 32768, where Linux starts to use ports for outgoing connections. So nobody takes the port of a
 * dead site by chance.
 */
const lowest = 20_000;
/** Test files that run side by side have separate ports, so that none takes a dead site's. */
const portsEach = 3000;
const lanes = 4;

/** Nobody listens on the port of a dead site, but it is not free. */
const given = new Set<number>();

/** A port of 127.0.0.1 that nobody listens on, and that was not given before. */
export async function findFreePort(): Promise<number> {
  const lane = Number(process.env.VITEST_POOL_ID ?? 0) % lanes;
  for (let attempt = 0; attempt < 100; attempt++) {
    const port = lowest + Math.floor((lane + Math.random()) * portsEach);
    if (given.has(port)) continue;
    given.add(port);
    if (await isFree(port)) return port;
  }
  throw new Error('Found no free port on 127.0.0.1.');
}

async function isFree(port: number): Promise<boolean> {
  const server = createServer();
  const listening = once(server, 'listening').then(
    () => true,
    () => false,
  );
  server.listen(port, '127.0.0.1');
  if (!(await listening)) return false;
  server.close();
  await once(server, 'close');
  return true;
}
