/**
 * Starts products with a broken site, and records each whole error page, with status and headers, in
 * `pages.jsonl`. Run by hand: `node tests/products/record.ts [PRODUCT…]`. A product that is not
 * installed is skipped, and its pages stay. `PRODUCT_MODULES` names a folder
 * with the npm packages. Everything listens on 127.0.0.1 and is stopped at the end.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { startChild } from '../system/child.ts';
import { findFreePort } from '../system/free-port.ts';
import { makeTemporaryFolder } from '../system/temporary-folder.ts';
import { askOnce, waitUntilListening } from './ask.ts';
import { readPages, writePages } from './pages.ts';
import type { Place, Product, ProductPage } from './product.ts';
import { products } from './recipes/products.ts';
import { startBrokenSites } from './start-broken-sites.ts';

const wanted = process.argv.slice(2);
const chosen = products.filter(({ id }) => wanted.length === 0 || wanted.includes(id));
const sites = await startBrokenSites();
const modules = process.env.PRODUCT_MODULES ?? '';
for (const product of chosen) {
  try {
    const pages = await record(product);
    console.log(`${product.id}: ${pages.map(({ status }) => status).join(' ')}`);
    if (pages.length > 0) {
      const others = readPages().filter(({ id }) => !id.startsWith(`${product.id}/`));
      writePages([...others, ...pages]);
    }
  } catch (error) {
    console.log(`${product.id}: left out. ${error instanceof Error ? error.message : error}`);
  }
}
sites.close();
process.exit(0);

async function record(product: Product): Promise<readonly ProductPage[]> {
  const folder = makeTemporaryFolder(product.id);
  const port = await findFreePort();
  const place: Place = { ...sites.ports, folder: folder.path, port, modules };
  for (const [name, text] of Object.entries(product.files?.(place) ?? {})) {
    mkdirSync(dirname(join(folder.path, name)), { recursive: true });
    writeFileSync(join(folder.path, name), text);
  }
  const command = `exec ${product.command(place)}`;
  const child = startChild('/bin/sh', ['-c', command], { folder: folder.path });
  try {
    await waitUntilListening(port, child);
    const pages: ProductPage[] = [];
    for (const ask of product.asks(place)) {
      const answer = await askOnce(place, ask);
      if (answer !== null && answer.status >= 500) {
        const { answerer, where, installed } = product;
        const id = `${product.id}/${ask.name}`;
        pages.push({ id, answerer, where, source: `made by ${installed}`, ...answer });
      } else console.log(`  ${product.id}/${ask.name}: ${answer?.status ?? 'no answer'}`);
    }
    return pages;
  } finally {
    await child.stop();
    folder.remove();
  }
}
