import type { Try } from '../statistics/try.ts';
import { toRow } from './rows.ts';

/** With it the database stays under 10 MB: a row of common length takes about 200 bytes of disk. */
export const mostTries = 50_000;

const charactersOfATry = 200;

/** How many tries of common length this one takes the place of: a long path counts as several. */
export function sizeOf(load: Try): number {
  const { length } = toRow(load) + load.site + load.id;
  return Math.ceil(length / charactersOfATry);
}

export function sizeOfAll(tries: readonly Try[]): number {
  return tries.reduce((sum, load) => sum + sizeOf(load), 0);
}
