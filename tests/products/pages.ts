import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import type { ProductPage } from './product.ts';

const file = new URL('pages.jsonl', import.meta.url);

/** All recorded pages, sorted by id. */
export function readPages(): readonly ProductPage[] {
  if (!existsSync(file)) return [];
  const lines = readFileSync(file, 'utf8').split('\n').filter(Boolean);
  return lines.map((line): ProductPage => JSON.parse(line));
}

export function writePages(pages: readonly ProductPage[]): void {
  const sorted = pages.toSorted((one, other) => (one.id < other.id ? -1 : 1));
  writeFileSync(file, sorted.map((page) => `${JSON.stringify(page)}\n`).join(''));
}
