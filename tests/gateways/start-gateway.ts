import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import { type Child, startChild } from '../system/child.ts';
import { findFreePort } from '../system/free-port.ts';
import { obtainProgram } from '../system/obtain-programs.ts';
import { makeTemporaryFolder } from '../system/temporary-folder.ts';
import { until } from '../until.ts';
import type { Recipe } from './recipe.ts';
import { apache } from './recipes/apache.ts';
import { caddy } from './recipes/caddy.ts';
import { haproxy } from './recipes/haproxy.ts';
import { nginx } from './recipes/nginx.ts';
import { squid } from './recipes/squid.ts';
import { varnish } from './recipes/varnish.ts';

export const recipes = { apache, caddy, haproxy, nginx, squid, varnish } satisfies Record<
  string,
  Recipe
>;

export type GatewayName = keyof typeof recipes;

export type Gateway = {
  name: GatewayName;
  /** The address for visitors. Browsers of the driver resolve the host to 127.0.0.1. */
  url: string;
  /** host:port, for browsers that must be configured for a forward proxy. */
  proxy?: string;
  close(): Promise<void>;
};

/** Starts a real gateway in front of the site's port. */
export async function startGateway(
  name: GatewayName,
  { site, host = 'shop.example.test' }: { site: { port: number }; host?: string },
): Promise<Gateway> {
  const recipe: Recipe = recipes[name];
  const program = await obtainProgram(recipe.program);
  const folder = makeTemporaryFolder(name);
  const port = await findFreePort();
  const place = { folder: folder.path, port, sitePort: site.port, host };
  for (const [file, text] of Object.entries(recipe.files(place))) {
    writeFileSync(join(folder.path, file), text);
  }
  const child = startChild(program, recipe.args(place), {
    folder: folder.path,
    environment: recipe.environment?.(place) ?? {},
  });
  const close = async () => {
    await child.stop();
    folder.remove();
  };
  try {
    await waitUntilListening(name, child, port);
  } catch (error) {
    await close();
    throw error;
  }
  return recipe.isForwardProxy
    ? { name, url: `http://${host}:${site.port}/`, proxy: `127.0.0.1:${port}`, close }
    : { name, url: `http://${host}:${port}/`, close };
}

async function waitUntilListening(name: GatewayName, child: Child, port: number): Promise<void> {
  const accepts = async () => {
    const socket = connect(port, '127.0.0.1');
    await once(socket, 'connect');
    socket.destroy();
    return true;
  };
  try {
    await until(`${name} to listen on port ${port}`, () => child.hasEnded() || accepts());
  } catch (error) {
    throw new Error(`${error}\n${child.output()}`);
  }
  if (child.hasEnded()) throw new Error(`${name} ended at once:\n${child.output()}`);
}
